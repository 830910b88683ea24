package canary.muster.plan;

import java.sql.Connection;

/** A core that knows its database. */
public record Tabled(Connection connection) {}
