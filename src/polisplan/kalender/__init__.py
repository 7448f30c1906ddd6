"""Dates as the sources print them: a day, a month or a year, and three-valued answers."""
