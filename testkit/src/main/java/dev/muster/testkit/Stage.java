package dev.muster.testkit;

import dev.muster.audience.Directory;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.ListedPeople;
import dev.muster.audience.Person;
import dev.muster.audience.sync.Joining;
import dev.muster.audience.sync.Registry;
import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.Syncing;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.Platform;
import dev.muster.conversation.Alerts;
import dev.muster.conversation.Answering;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.GateTelling;
import dev.muster.conversation.Handovers;
import dev.muster.conversation.Headcounts;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.Memory;
import dev.muster.conversation.Outbox;
import dev.muster.conversation.OwnFile;
import dev.muster.conversation.PeopleAlerts;
import dev.muster.conversation.PeopleRoom;
import dev.muster.conversation.PlanRoom;
import dev.muster.conversation.Privacy;
import dev.muster.conversation.PushRoom;
import dev.muster.conversation.Reception;
import dev.muster.conversation.Reports;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Pace;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.Rate;
import dev.muster.enrollment.HandingOver;
import dev.muster.enrollment.Headway;
import dev.muster.enrollment.Inviting;
import dev.muster.enrollment.NotNudged;
import dev.muster.enrollment.Reminding;
import dev.muster.enrollment.Stopping;
import dev.muster.enrollment.session.Bookings;
import dev.muster.enrollment.session.Usher;
import dev.muster.help.Articles;
import dev.muster.help.Help;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Judging;
import dev.muster.plan.push.Alarm;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Clearance;
import dev.muster.plan.push.Conditions;
import dev.muster.plan.push.Grouping;
import dev.muster.plan.push.Newcomers;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Reins;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.SourceAlarm;
import dev.muster.plan.shift.Shifting;
import dev.muster.plan.version.Versioning;
import dev.muster.survey.Respondents;
import dev.muster.survey.Surveying;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The whole core over memory, driven by hand in virtual time: people act, every wheel turns until nothing moves. */
public final class Stage {

    /** Before anything of {@link ExampleRollout} is due. */
    private static final Instant BEGIN = Instant.parse("2026-06-22T08:00:00Z");

    private static final Rate UNHURRIED = new Rate(1_000_000, 1_000_000);

    private final SettableClock clock = new SettableClock(BEGIN);
    private final Map<Platform, RecordingChannel> channels = new EnumMap<>(Platform.class);
    private final List<Object> announced = Collections.synchronizedList(new ArrayList<>());
    private final Set<Class<?>> unheard = ConcurrentHashMap.newKeySet();
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final MemoryControl control = new MemoryControl(ledger);
    private final Pace pace = new MemoryPace(clock, track -> UNHURRIED);
    private final Rollout rollout;
    private final Memory memory;
    private final Pushing pushing;
    private final Reception reception;
    private final Attendant attendant;
    private final Dispatcher dispatcher;
    private final Reports reports;
    private final Inviting inviting;
    private final Reins reins;
    private final Alerts alerts;
    private final PeopleAlerts newsOfPeople;
    private final PeopleRoom peopleRoom;
    private final Syncing syncing;
    private List<Person> listed;
    private final MemoryEntries entries = new MemoryEntries();
    private final MemoryFindings findings = new MemoryFindings();
    private final Versioning versioning;
    private final Gatekeeper gatekeeper;
    private final PushRoom pushRoom;
    private final Stopping stopping;
    private final Reminding reminding;
    private final Handovers handovers;
    private final Usher usher;
    private final Bookings bookings;

    private Stage(Rollout rollout, Reach reach, Bookings bookings, List<Person> cast) {
        this.rollout = rollout;
        Contents contents = new MemoryContents();
        Atomically atomically = new MemoryAtomically();
        Inbounds inbounds = new MemoryInbounds(clock);
        memory = memory(contents);
        memory.people().save(cast);
        listed = cast;
        Books books = new Books(memory.people(), new MemoryPushes(), ledger, control, contents, atomically);
        versioning = new Versioning(rollout.inForce(), new MemoryVersions(), atomically, clock, announced::add);
        gatekeeper = new Gatekeeper(
                rollout,
                new Judging(rollout, ledger, new Headcounts(rollout, memory)),
                new MemoryHolds(),
                books.pushes(),
                new GateTelling(rollout, memory, reach),
                clock);
        Clearance clearance = versioning::keeps;
        Conditions conditions = new Conditions(new NotNudged(rollout, memory.enrollments()), clearance.and(gatekeeper));
        pushing = new Pushing(rollout, reach, books, conditions, clock, announced::add);
        inviting = new Inviting(rollout, memory.enrollments(), ledger, clock);
        dispatcher = dispatcher(contents);
        Progresses.Outside outside = new Progresses.Outside(reach, pace, dispatcher::troubles);
        reins = Reins.of(rollout, books, outside, clock, announced::add);
        alerts = new Alerts(rollout, memory, new Alarm(rollout, pushing, books, reins, clock));
        syncing = syncing();
        peopleRoom = new PeopleRoom(syncing, entries, findings);
        Shifting shifting = new Shifting(rollout, pushing, versioning, clock);
        Headway headway = new Headway(rollout, memory.people(), memory.enrollments(), ledger, false);
        pushRoom = new PushRoom(pushing, reins, headway, peopleRoom, new PlanRoom(versioning, shifting, gatekeeper));
        newsOfPeople = new PeopleAlerts(
                rollout,
                memory,
                reach,
                new PeopleAlerts.Watched(
                        new Newcomers(rollout, books, pushing, findings, clock),
                        new SourceAlarm(rollout, books, findings, clock),
                        syncing.sources()));
        stopping = new Stopping(rollout, memory.enrollments(), books.pushes(), control, clock);
        reminding = new Reminding(rollout, memory.enrollments(), pushing, books, clock);
        handovers = new Handovers(rollout, memory, reach, new HandingOver(rollout, books, clock), headway);
        reception = new Reception(inbounds, () -> {}, announced::add);
        Answering answering =
                new Answering(rollout, new Help(Articles.included()), memory, pushRoom, clock, announced::add);
        SessionRoom sessions = new SessionRoom(rollout, memory, reach, bookings, clock);
        usher = sessions.usher();
        this.bookings = bookings;
        attendant = new Attendant(inbounds, atomically, answering.asking(sessions.specialists()), announced::add);
        reports = new Reports(rollout, memory, reins, inviting);
    }

    /** {@link ExampleRollout} and these people. */
    public static Stage with(Person... cast) {
        return of(ExampleRollout.rollout(), cast);
    }

    public static Stage of(Rollout rollout, Person... cast) {
        return of(rollout, new MemoryBookings(), cast);
    }

    /** With what was booked on another stage. */
    public static Stage of(Rollout rollout, Bookings bookings, Person... cast) {
        return new Stage(rollout, Reach.of(Platform.SLACK, Platform.TEAMS), bookings, List.of(cast));
    }

    /** Where mail can be sent, too. */
    public static Stage withMail(Rollout rollout, Person... cast) {
        return new Stage(rollout, Reach.of(Platform.values()), new MemoryBookings(), List.of(cast));
    }

    private Syncing syncing() {
        Person.Speaks usual = new Person.Speaks(
                rollout.plan().languages().standard(), rollout.plan().schedule().zone());
        Registry registry = new Registry(
                new Registry.Stores(entries, findings, memory.people(), Runnable::run),
                new Joining(new Joining.Rules(List.of(Source.FILE), true, usual, new Grouping(rollout.plan()))),
                "the stage",
                clock);
        return new Syncing(
                List.of(new Source(Source.FILE, new Cast())), Syncing.Settings.USUAL, registry, clock, announced::add);
    }

    private Memory memory(Contents contents) {
        MemoryPeople people = new MemoryPeople();
        MemoryEnrollments enrollments = new MemoryEnrollments();
        MemoryPlaces places = new MemoryPlaces();
        MemoryTickets tickets = new MemoryTickets();
        MemoryResponses responses = new MemoryResponses();
        MemoryAuditTrail trail = new MemoryAuditTrail();
        Respondents respondents = new Respondents("a secret of the stage".getBytes(StandardCharsets.UTF_8));
        return new Memory(
                people,
                enrollments,
                places,
                tickets,
                new Surveying(responses, respondents),
                new Outbox(ledger, contents),
                new Privacy(
                        trail,
                        new MemoryPersonalRecords(
                                new MemoryPersonalRecords.Listed(people, entries, findings),
                                ledger,
                                places,
                                tickets,
                                new MemoryPersonalRecords.Counted(enrollments, responses),
                                trail),
                        OwnFile.NOWHERE));
    }

    private Dispatcher dispatcher(Contents contents) {
        Arrays.stream(Platform.values()).forEach(each -> channels.put(each, new RecordingChannel(each)));
        return new Dispatcher(
                List.<Channel>copyOf(channels.values()),
                new Desk(ledger, ledger, contents, pace, control, clock),
                "stage",
                event -> {
                    announced.add(event);
                    if (event instanceof DeliveryEvent.Settled settled
                            && !unheard.contains(DeliveryEvent.Settled.class)) {
                        inviting.note(settled);
                        memory.outbox().note(settled);
                    }
                });
    }

    /** The person's part in the play: what they do, and what they are told. */
    public Actor as(Person person) {
        return at(person.addresses().getFirst());
    }

    /** Whoever is at that address. */
    public Actor at(Address address) {
        return new Actor(this, address);
    }

    /** Everything that is due now, and all that follows from it. */
    public void turn() {
        versioning.follow();
        pushing.pushDue();
        int moves;
        do {
            reminding.remindDue();
            stopping.sweep();
            handovers.tell();
            reins.finishing().fallBack();
            moves = pushing.postpone()
                    + usher.goOn()
                    + reins.cancelling().goOn()
                    + reins.changing().goOn();
            reports.tellFinished();
            alerts.tell();
            moves += newsOfPeople.tell();
            reins.progresses().look();
            moves += dispatcher.runDue();
            while (attendant.attendOne()) {
                moves++;
            }
        } while (moves > 0);
    }

    public void passes(Duration time) {
        clock.pass(time);
        turn();
    }

    public void jumpsTo(Instant instant) {
        clock.set(instant);
        turn();
    }

    public RecordingChannel channel(Platform platform) {
        return Objects.requireNonNull(channels.get(platform));
    }

    /** From now on nobody acts upon such an event, as when a crash comes between the deed and the event. */
    public void deafTo(Class<? extends DeliveryEvent> kind) {
        unheard.add(kind);
    }

    /** Everything of that kind that the core announced. */
    public <E> List<E> announced(Class<E> kind) {
        synchronized (announced) {
            return announced.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    /** From now on these are the people of the directory, as far as it is believed. */
    public void directoryHas(Person... people) {
        if (findings.state(Source.FILE).isEmpty()) {
            readDirectory();
        }
        listed = List.of(people);
        readDirectory();
    }

    public void readDirectory() {
        syncing.sources().forEach(syncing::sync);
    }

    private final class Cast implements Directory {

        @Override
        public String name() {
            return "people.csv";
        }

        @Override
        public Position read(Position since, Consumer<List<DirectoryChange>> page) {
            return new ListedPeople(name(), listed).read(since, page);
        }
    }

    public PeopleRoom peopleRoom() {
        return peopleRoom;
    }

    public Rollout rollout() {
        return rollout;
    }

    public Memory memory() {
        return memory;
    }

    public Alerts alerts() {
        return alerts;
    }

    public Stopping stopping() {
        return stopping;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public Pushing pushing() {
        return pushing;
    }

    public PushRoom pushRoom() {
        return pushRoom;
    }

    public Versioning versioning() {
        return versioning;
    }

    public Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    public Reins reins() {
        return reins;
    }

    public Pace pace() {
        return pace;
    }

    public PushControl control() {
        return control;
    }

    public Bookings bookings() {
        return bookings;
    }

    public Usher usher() {
        return usher;
    }

    public Doubts doubts() {
        return new MemoryDoubts(ledger);
    }

    public Deliveries deliveries() {
        return ledger;
    }

    public SettableClock clock() {
        return clock;
    }

    Reception reception() {
        return reception;
    }
}
