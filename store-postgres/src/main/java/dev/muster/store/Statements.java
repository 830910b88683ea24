package dev.muster.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements of one SQL file, each under the name in the comment above it; the file has exactly those its store calls. */
final class Statements {

    private static final Pattern NAME = Pattern.compile("(?m)^-- name: *");

    private final JdbcClient jdbc;
    private final Map<String, String> byName;

    Statements(JdbcClient jdbc, String file, String... called) {
        this.jdbc = jdbc;
        this.byName = parse(read(file + ".sql"));
        if (!byName.keySet().equals(Set.of(called))) {
            throw new IllegalStateException(
                    file + ".sql has the statements " + byName.keySet() + " and its store calls " + Set.of(called));
        }
    }

    JdbcClient.StatementSpec call(String name) {
        String sql = byName.get(name);
        if (sql == null) {
            throw new IllegalArgumentException("No statement is called " + name + "; there are " + byName.keySet());
        }
        return jdbc.sql(sql);
    }

    private static Map<String, String> parse(String text) {
        return NAME.splitAsStream(text)
                .filter(statement -> !statement.isBlank())
                .map(statement -> statement.split("\n", 2))
                .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> withoutEnd(parts[1])));
    }

    private static String withoutEnd(String statement) {
        String sql = statement.strip();
        return sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql;
    }

    private static String read(String file) {
        try (InputStream in = Statements.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file + " beside the stores");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
