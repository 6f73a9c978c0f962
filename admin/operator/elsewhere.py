"""What PostgreSQL's own tools do better than we could: the commands, without secrets."""

import shlex

from sqlalchemy import URL, make_url


def dump_command(url: str, path: str) -> str:
    """How to copy this database into a file."""
    return shlex.join(["pg_dump", "--format=custom", f"--file={path}", *_where(make_url(url))])


def restore_command(url: str, path: str) -> str:
    """How to bring a copy back, whole or not at all."""
    how = ["--clean", "--if-exists", "--single-transaction"]
    return shlex.join(["pg_restore", *how, *_where(make_url(url)), path])


def _where(url: URL) -> list[str]:
    host = url.host or url.query.get("host")
    port = url.port or url.query.get("port")
    user = url.username
    named = {"host": host, "port": port, "username": user, "dbname": url.database}
    return [f"--{name}={value}" for name, value in named.items() if value]
