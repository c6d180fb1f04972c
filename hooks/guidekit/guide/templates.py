"""The templates of a guide, compiled once: what one is compiled to is kept until its text changes."""

from jinja2.bccache import Bucket, BytecodeCache

from guidekit.outputs.kept import Kept


class KeptTemplates(BytecodeCache):
    """What Jinja compiles templates to, in `kept`."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give `bucket` what its template was compiled to, if it is kept."""
        if code := self._kept.get(bucket.key.encode(), bucket.checksum.encode()):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the template of `bucket` was compiled to."""
        self._kept.put(bucket.bytecode_to_string(), bucket.key.encode(), bucket.checksum.encode())
