"""Articles are ranked in the program: no database keeps an index of their words any more."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"

_DOCUMENTS = "DELETE FROM search_doc WHERE area = 'article'"


def upgrade() -> None:
    op.execute(_DOCUMENTS)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX ix_search_doc_article")
        op.execute("DROP INDEX ix_search_doc_article_newest")
    else:
        op.execute("DROP TABLE article_search")
    op.create_index("ix_article_updated_at", "article", ["updated_at", "id"])


def downgrade() -> None:
    # Articles are found again as they are saved.
    op.drop_index("ix_article_updated_at", "article")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX ix_search_doc_article ON search_doc USING gin (vector) WHERE area = 'article'")
        op.execute("CREATE INDEX ix_search_doc_article_newest ON search_doc (id) WHERE area = 'article'")
    else:
        op.execute(
            "CREATE VIRTUAL TABLE article_search USING fts5(title, body, content='', prefix='2 3 4', tokenize='ascii')"
        )
