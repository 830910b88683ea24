package dev.muster.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets that replicas share: the first that is offered stays. */
final class PostgresSecrets {

    private final Statements sql;

    PostgresSecrets(JdbcClient jdbc) {
        sql = new Statements(jdbc, "secrets", "offer", "read");
    }

    byte[] keep(String name, byte[] offered) {
        sql.call("offer").param("name", name).param("value", offered).update();
        return sql.call("read").param("name", name).query(byte[].class).single();
    }
}
