package dev.muster.store;

import dev.muster.card.Card;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Contents;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Frozen cards, each under the hash of its JSON. */
final class PostgresContents implements Contents {

    private final Statements sql;

    PostgresContents(JdbcClient jdbc) {
        sql = new Statements(jdbc, "contents", "freshen", "keep", "read");
    }

    @Override
    public ContentId keep(Card card) {
        String json = Json.write(card);
        UUID id = UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8));
        sql.call("freshen").param("id", id).update();
        sql.call("keep").param("id", id).param("card", json).update();
        return new ContentId(id);
    }

    @Override
    public Card read(ContentId id) {
        return sql.call("read")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(json -> Json.read(json, Card.class))
                .orElseThrow(() -> new NoSuchElementException("No content is kept under " + id.value()));
    }
}
