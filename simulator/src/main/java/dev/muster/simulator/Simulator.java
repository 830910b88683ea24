package dev.muster.simulator;

import dev.muster.simulator.graph.GraphPlatform;
import dev.muster.simulator.habit.Routines;
import dev.muster.simulator.mail.MailPlatform;
import dev.muster.simulator.page.ChangeStream;
import dev.muster.simulator.page.FaultsRoom;
import dev.muster.simulator.page.GraphRoom;
import dev.muster.simulator.page.LoadRoom;
import dev.muster.simulator.page.PageApi;
import dev.muster.simulator.page.PeopleRoom;
import dev.muster.simulator.page.ReceivedRoom;
import dev.muster.simulator.page.StaticFiles;
import dev.muster.simulator.page.TimeRoom;
import dev.muster.simulator.slack.SlackApp;
import dev.muster.simulator.slack.SlackPlatform;
import dev.muster.simulator.slack.SlackUser;
import dev.muster.simulator.slack.UserGroup;
import dev.muster.simulator.teams.TeamsApp;
import dev.muster.simulator.teams.TeamsPlatform;
import dev.muster.simulator.teams.TeamsUser;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.WebServer;
import dev.muster.simulator.world.Acknowledgements;
import dev.muster.simulator.world.Agenda;
import dev.muster.simulator.world.Arrivals;
import dev.muster.simulator.world.Calling;
import dev.muster.simulator.world.Changes;
import dev.muster.simulator.world.Doorstep;
import dev.muster.simulator.world.InboundLoad;
import dev.muster.simulator.world.Journal;
import dev.muster.simulator.world.People;
import dev.muster.simulator.world.Person;
import dev.muster.simulator.world.Surroundings;
import dev.muster.simulator.world.Tally;
import dev.muster.simulator.world.Ticker;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A running stand-in for Slack, Teams and a mail server. */
public final class Simulator implements AutoCloseable {
    private static final Duration RETRY_PAUSE = Duration.ofMillis(250);

    private final WebServer server;
    private final Doorstep slackDoor;
    private final Doorstep teamsDoor;
    private final Journal journal;
    private final Agenda habits;
    private final Agenda retries;
    private final Routines routines;
    private final Ticker retrying;
    private final Acknowledgements missed = new Acknowledgements();
    private final People people = new People();
    private final SlackPlatform slack;
    private final TeamsPlatform teams;
    private final MailPlatform mail;
    private final GraphPlatform graph;

    private Simulator(SimulatorSettings settings) {
        server = new WebServer(settings.ports().page());
        slackDoor = doorstep(settings);
        teamsDoor = doorstep(settings);
        journal = new Journal(settings.journal());
        habits = new Agenda(settings.clock());
        retries = new Agenda(settings.clock());
        var changes = new Changes();
        var keeping = new Surroundings.Keeping(
                settings.kept().ofEach(),
                settings.kept().inAll(),
                settings.limits().asLimits());
        var around = new Surroundings(settings.clock(), journal, changes, retries, missed, keeping);
        graph = new GraphPlatform(around, habits, teamsDoor::base);
        routines = new Routines(habits, settings.names().asNames(), journal, enrolling());
        slack = new SlackPlatform(slackDoor, around, routines);
        teams = new TeamsPlatform(teamsDoor, around, routines, graph);
        mail = new MailPlatform(people, around);
        routines.on("slack", slack.fingers());
        routines.on("teams", teams.fingers());
        openPage(settings, changes);
        retrying = new Ticker(RETRY_PAUSE, retries::runDue);
    }

    private Routines.Devices enrolling() {
        return new Routines.Devices() {
            @Override
            public void expect(String mail) {
                graph.expectDevice(mail);
            }

            @Override
            public void enroll(String mail) {
                graph.enroll(mail, Json.object());
            }
        };
    }

    private Doorstep doorstep(SimulatorSettings settings) {
        return settings.ports().forEachPlatform() ? new Doorstep(new WebServer(0), true) : new Doorstep(server, false);
    }

    private List<WebServer> servers() {
        return Stream.of(server, slackDoor.server(), teamsDoor.server())
                .distinct()
                .toList();
    }

    private void openPage(SimulatorSettings settings, Changes changes) {
        server.open("/", new StaticFiles());
        server.open(
                "/sim/api/",
                new PageApi(Map.of(
                        "graph", new GraphRoom(graph),
                        "people", new PeopleRoom(people, slack, teams, mail),
                        "events", new ChangeStream(changes),
                        "faults", new FaultsRoom(slack, teams, mail, graph),
                        "load", new LoadRoom(Map.of("slack", load(slack::knock), "teams", load(teams::knock))),
                        "received", new ReceivedRoom(slack, teams, mail, missed),
                        "time", new TimeRoom(settings.clock(), this::runHabits))));
    }

    private static InboundLoad load(BiFunction<Integer, String, Calling.Result> knock) {
        return new InboundLoad(number -> knock.apply(number, "How do I enroll my laptop? (" + number + ")"));
    }

    public static Simulator start(SimulatorSettings settings) {
        var simulator = new Simulator(settings);
        simulator.servers().forEach(WebServer::start);
        return simulator;
    }

    /** The same as a process of its own; see {@link SimulatorProcess}. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(SimulatorProcess.run(List.of(arguments)));
    }

    public URI base() {
        return server.base();
    }

    /** Below it are {@code /slack/api/} and {@code /slack/response/}. */
    public URI slackBase() {
        return slackDoor.base();
    }

    /** Below it are {@code /teams/}, {@code /login/} and, for Graph, {@code /v1.0/}. */
    public URI teamsBase() {
        return teamsDoor.base();
    }

    /** Where the mail server listens, without TLS and without accounts. */
    public InetSocketAddress mail() {
        return mail.address();
    }

    /** Takes mail there from now on, instead of on any free port. */
    public void takeMailOn(int port) {
        mail.listenOn(port);
    }

    /** Says where the bot listens; may be said again when that changes. */
    public void connect(BotEndpoints bot) {
        bot.slack().ifPresent(to -> slack.connect(new SlackApp(to.events(), to.signingSecret(), to.botToken())));
        bot.teams()
                .ifPresent(to -> teams.connect(new TeamsApp(to.messages(), to.appId(), to.password(), to.tenantId())));
    }

    /** Adds people, or replaces who has the same mail address. */
    public void settle(List<SimulatedPerson> settlers) {
        settlers.forEach(this::settle);
    }

    private void settle(SimulatedPerson settler) {
        var profile = settler.profile();
        var person = new Person(profile.mail(), profile.name(), profile.locale(), profile.zone(), profile.roles());
        people.settle(person);
        settler.slack()
                .ifPresent(account -> slack.settle(new SlackUser(person, account.userId(), account.deactivated())));
        settler.teams().ifPresent(account -> {
            teams.settle(new TeamsUser(person, account.objectId(), account.installed()));
            graph.settle(person, account.objectId(), work(settler));
        });
        routines.settle(person.mail(), settler.habits().asList());
        // After a restart there may be messages that habits have not answered yet.
        arrivals(person.mail()).forEach(routines::arrived);
    }

    private static GraphPlatform.Work work(SimulatedPerson settler) {
        var work = settler.work();
        return new GraphPlatform.Work(work.department(), work.country(), work.groups());
    }

    /** Gives somebody a managed device, as if it had just been enrolled. */
    public void enrollDevice(String mail) {
        graph.enroll(mail, Json.object());
    }

    /** How many managed devices there are. */
    public int devices() {
        return graph.devices().size();
    }

    /** The names of the groups in Entra, each once. */
    public List<String> groups() {
        return graph.groups()
                .valueStream()
                .map(name -> name.asString(""))
                .distinct()
                .sorted()
                .toList();
    }

    /** A Slack channel that everybody is in. */
    public void addSlackChannel(String id, String name) {
        slack.addChannel(id, name);
    }

    /** A Slack user group of the members with these ids. */
    public void addSlackUserGroup(String id, String name, List<String> members) {
        slack.addUserGroup(new UserGroup(id, name, members));
    }

    /** What reached the platforms so far. */
    public Received received() {
        var unacknowledged = missed.missed().stream()
                .map(one -> new Received.Unacknowledged(one.platform(), one.what(), one.reason()))
                .toList();
        return new Received(
                counts(slack.tally().count()),
                counts(teams.tally().count()),
                counts(mail.tally().count()),
                unacknowledged);
    }

    private static Received.Counts counts(Tally.Count count) {
        return new Received.Counts(count.messages(), count.people(), count.deliveries());
    }

    /** The bot's messages that a person can see, oldest first, on all platforms. */
    public List<ReceivedMessage> messagesOf(String address) {
        var letters = people.named(address).map(mail::arrived).orElse(List.of());
        return Stream.concat(arrivals(address), letters.stream())
                .map(Simulator::message)
                .sorted(Comparator.comparing(ReceivedMessage::at))
                .toList();
    }

    /** In the chats, where habits live: nobody answers a letter. */
    private Stream<Arrivals.Arrival> arrivals(String address) {
        var inSlack = slack.user(address).map(slack::arrived).orElse(List.of());
        var inTeams = teams.user(address).map(teams::arrived).orElse(List.of());
        return Stream.concat(inSlack.stream(), inTeams.stream());
    }

    private static ReceivedMessage message(Arrivals.Arrival arrival) {
        var content = arrival.content();
        var delivery = Json.text(content.path("metadata").path("event_payload"), "delivery")
                .or(() -> Json.text(content.path("channelData"), "delivery"))
                .or(() -> Json.text(content, "delivery"));
        var text = content.path("text").asString("");
        return new ReceivedMessage(
                arrival.platform(), arrival.message(), arrival.at(), text, delivery, content.toString());
    }

    /** Performs every habit that is due by the clock, in the caller's thread, and says how many. */
    public int runHabits() {
        retries.runDue();
        return habits.runDue();
    }

    public Optional<Instant> nextHabit() {
        return habits.next();
    }

    /** Tells the bot of a new member of the Slack workspace. */
    public void announceJoin(String mail) {
        slack.user(mail).ifPresent(slack::announceJoin);
    }

    /** Removes the app from the Slack workspace; connecting it again installs it again. */
    public void uninstallFromSlack() {
        slack.uninstall();
    }

    @Override
    public void close() {
        retrying.close();
        servers().forEach(WebServer::close);
        slack.close();
        teams.close();
        mail.close();
        journal.close();
    }
}
