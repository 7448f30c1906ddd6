"""What is raised when the tool is asked for something it cannot do.

A fault in the data is never raised: it is a finding. These errors end a command with exit code 2
and one sentence on standard error.
"""

from __future__ import annotations


class PolisplanError(Exception):
    """The tool was asked for something impossible.

    Args:
        template: A whole Swedish sentence with the cure, with `{named}` places for arguments.
        args: What the places stand for; kept apart so that the sentence can be translated.
    """

    def __init__(self, template: str, /, **args: object) -> None:
        super().__init__(template)
        self.template = template
        self.arguments = args

    def __str__(self) -> str:
        """Return the sentence in the source language."""
        values = {name: getattr(item, "source", item) for name, item in self.arguments.items()}
        return self.template.format_map(values)


class UsageError(PolisplanError):
    """An option, an id or a path does not name anything that exists."""


class SourceError(PolisplanError):
    """A folder or a revision cannot be read at all."""


class TemplateError(PolisplanError):
    """A template of the data tree cannot be rendered; names its file and line."""
