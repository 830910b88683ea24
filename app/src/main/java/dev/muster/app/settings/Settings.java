package dev.muster.app.settings;

import dev.muster.graph.GraphSettings;
import dev.muster.mail.MailSettings;
import dev.muster.slack.SlackSettings;
import dev.muster.teams.TeamsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Everything an operator can set, with what holds where nothing is said. */
public record Settings(Ports ports, Rolled rolled, Keeping keeping, Platforms platforms) {

    /** Where the platforms reach us, and where the console is, always on this machine only; and how browsers reach the former. */
    public record Ports(int platforms, int console, boolean onlyThisMachine, Optional<URI> publicAddress) {
        public static final Ports USUAL = new Ports(8080, 8081, false);

        public Ports(int platforms, int console, boolean onlyThisMachine) {
            this(platforms, console, onlyThisMachine, Optional.empty());
        }

        public static Ports ofThisMachine(int platforms, int console) {
            return new Ports(platforms, console, true);
        }

        /** Where browsers reach the platforms' port. */
        public Ports at(Optional<URI> address) {
            return new Ports(platforms, console, onlyThisMachine, address);
        }
    }

    /** The plan to carry out, and its people. */
    public record Rolled(Path plan, Path people, Directories directories) {

        public Rolled(Path plan, Path people) {
            this(plan, people, Directories.USUAL);
        }
    }

    /** Where everything is kept, and for how long. */
    public record Keeping(Database database, Path folder, Retention retention) {

        public static Keeping ownDatabaseIn(Path folder) {
            return new Keeping(Database.OWN, folder, Retention.USUAL);
        }
    }

    /** An address such as {@code jdbc:postgresql://host/muster}; without one, Muster keeps a database of its own. */
    public record Database(Optional<URI> url, String user, String password) {

        public static final Database OWN = new Database(Optional.empty(), "", "");

        @Override
        public String toString() {
            return "Database[url=" + url + "]";
        }
    }

    /** The platforms that are connected, and how fast each may be called; Graph carries no messages, it tells of people and devices. */
    public record Platforms(
            Optional<SlackSettings> slack,
            Optional<TeamsSettings> teams,
            Optional<MailSettings> mail,
            Optional<GraphSettings> graph,
            Rates rates) {}
}
