"""polisplan: the police's plan as data.

The rooms, from the top; imports go downwards only (docs/arkitektur.md).

generate   documents made from the code, and the check that they are up to date
cli        options in, exit code out
workflows  one module per thing a user can ask for
render     views and findings to characters
sources    a folder or a git revision as a source tree
views      what one kind of reader needs
rules      the catalogue, and running it
totals     exact sums that say what they do not know
graph      the linked, immutable plan
loading    a source tree to records and problems
models     the nouns
parsing    YAML text to values and places
config     the settings of a data tree
findings   what a problem looks like
text       routes, spans, messages, the source tree protocol
kalender   dates with their precision, three-valued answers
errors     misuse of the tool
"""

__version__ = "0.1.0"
