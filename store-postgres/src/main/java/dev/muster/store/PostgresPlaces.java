package dev.muster.store;

import dev.muster.channel.Address;
import dev.muster.conversation.Places;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where conversations stand, by address. */
final class PostgresPlaces implements Places {

    private final Statements sql;

    PostgresPlaces(JdbcClient jdbc) {
        sql = new Statements(jdbc, "places", "at", "move", "leave");
    }

    @Override
    public Map<String, String> at(Address address) {
        return sql.call("at")
                .params(Columns.of(address))
                .query(String.class)
                .optional()
                .map(Json::readStrings)
                .orElse(Map.of());
    }

    @Override
    public void move(Address address, Map<String, String> place) {
        if (place.isEmpty()) {
            sql.call("leave").params(Columns.of(address)).update();
        } else {
            sql.call("move")
                    .params(Columns.of(address))
                    .param("place", Json.write(place))
                    .update();
        }
    }
}
