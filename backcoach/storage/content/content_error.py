"""The error for a content file."""


class ContentError(Exception):
    """A fault in a content file, as one sentence that names the file and the key.

    `ContentError("assets/techniques/supine_twist.toml", "hold.longest", "is missing.")` reads
    "assets/techniques/supine_twist.toml: `hold.longest` is missing." With an empty key the message
    speaks of the whole file.
    """

    def __init__(self, file: str, key: str, message: str) -> None:
        super().__init__(f"{file}: `{key}` {message}" if key else f"{file} {message}")
        self.file = file
        self.key = key
        self.message = message
