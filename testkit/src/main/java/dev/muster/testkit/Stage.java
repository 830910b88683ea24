package dev.muster.testkit;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.Platform;
import dev.muster.conversation.Answering;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.Memory;
import dev.muster.conversation.Outbox;
import dev.muster.conversation.Reception;
import dev.muster.conversation.Reports;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.Rate;
import dev.muster.enrollment.Inviting;
import dev.muster.help.Articles;
import dev.muster.help.Help;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
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

/** The whole core over memory, driven by hand in virtual time: people act, every wheel turns until nothing moves. */
public final class Stage {

    /** Before anything of {@link ExampleRollout} is due. */
    private static final Instant BEGIN = Instant.parse("2026-06-22T08:00:00Z");

    private static final Rate UNHURRIED = new Rate(1_000_000, 1_000_000);

    private final SettableClock clock = new SettableClock(BEGIN);
    private final Map<Platform, RecordingChannel> channels = new EnumMap<>(Platform.class);
    private final List<Object> announced = Collections.synchronizedList(new ArrayList<>());
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final Rollout rollout;
    private final Memory memory;
    private final Pushing pushing;
    private final Reception reception;
    private final Attendant attendant;
    private final Dispatcher dispatcher;
    private final Reports reports;

    private Stage(Rollout rollout, List<Person> cast) {
        this.rollout = rollout;
        Contents contents = new MemoryContents();
        Atomically atomically = new MemoryAtomically();
        Inbounds inbounds = new MemoryInbounds(clock);
        memory = memory(contents);
        memory.people().save(cast);
        pushing = new Pushing(
                rollout,
                new Books(memory.people(), new MemoryPushes(), ledger, contents, atomically),
                clock,
                announced::add);
        reception = new Reception(inbounds, () -> {}, announced::add);
        Answering answering =
                new Answering(rollout, new Help(Articles.included()), memory, pushing, clock, announced::add);
        attendant = new Attendant(inbounds, atomically, answering, announced::add);
        dispatcher = dispatcher(contents);
        reports = new Reports(rollout, memory, pushing, ledger);
    }

    /** {@link ExampleRollout} and these people. */
    public static Stage with(Person... cast) {
        return of(ExampleRollout.rollout(), cast);
    }

    public static Stage of(Rollout rollout, Person... cast) {
        return new Stage(rollout, List.of(cast));
    }

    private Memory memory(Contents contents) {
        People people = new MemoryPeople();
        Respondents respondents = new Respondents("a secret of the stage".getBytes(StandardCharsets.UTF_8));
        return new Memory(
                people,
                new MemoryEnrollments(),
                new MemoryPlaces(),
                new MemoryTickets(),
                new Surveying(new MemoryResponses(), respondents),
                new Outbox(ledger, contents));
    }

    private Dispatcher dispatcher(Contents contents) {
        Inviting inviting = new Inviting(rollout, memory.enrollments(), clock);
        Arrays.stream(Platform.values()).forEach(each -> channels.put(each, new RecordingChannel(each)));
        return new Dispatcher(
                List.<Channel>copyOf(channels.values()),
                ledger,
                contents,
                new MemoryPace(clock, platform -> UNHURRIED),
                "stage",
                event -> {
                    announced.add(event);
                    if (event instanceof DeliveryEvent.Settled settled) {
                        inviting.note(settled);
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
        pushing.pushDue();
        int moves;
        do {
            reports.tellFinished();
            moves = dispatcher.runDue();
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

    /** Everything of that kind that the core announced. */
    public <E> List<E> announced(Class<E> kind) {
        synchronized (announced) {
            return announced.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    public Rollout rollout() {
        return rollout;
    }

    public Memory memory() {
        return memory;
    }

    public Pushing pushing() {
        return pushing;
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
