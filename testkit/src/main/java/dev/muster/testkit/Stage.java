package dev.muster.testkit;

import dev.muster.audience.People;
import dev.muster.audience.Person;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.Platform;
import dev.muster.conversation.Alerts;
import dev.muster.conversation.Answering;
import dev.muster.conversation.Attendant;
import dev.muster.conversation.Inbounds;
import dev.muster.conversation.Memory;
import dev.muster.conversation.Outbox;
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
import dev.muster.enrollment.Inviting;
import dev.muster.help.Articles;
import dev.muster.help.Help;
import dev.muster.plan.push.Alarm;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Reins;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    private Stage(Rollout rollout, Reach reach, List<Person> cast) {
        this.rollout = rollout;
        Contents contents = new MemoryContents();
        Atomically atomically = new MemoryAtomically();
        Inbounds inbounds = new MemoryInbounds(clock);
        memory = memory(contents);
        memory.people().save(cast);
        Books books = new Books(memory.people(), new MemoryPushes(), ledger, control, contents, atomically);
        pushing = new Pushing(rollout, reach, books, clock, announced::add);
        inviting = new Inviting(rollout, memory.enrollments(), ledger, clock);
        dispatcher = dispatcher(contents);
        Progresses.Outside outside = new Progresses.Outside(reach, pace, dispatcher::troubles);
        reins = Reins.of(rollout, books, outside, clock, announced::add);
        alerts = new Alerts(rollout, memory, new Alarm(rollout, reach, books, reins, clock));
        PushRoom pushRoom = new PushRoom(pushing, reins);
        reception = new Reception(inbounds, () -> {}, announced::add);
        Answering answering =
                new Answering(rollout, new Help(Articles.included()), memory, pushRoom, clock, announced::add);
        attendant = new Attendant(inbounds, atomically, answering, announced::add);
        reports = new Reports(rollout, memory, reins, inviting);
    }

    /** {@link ExampleRollout} and these people. */
    public static Stage with(Person... cast) {
        return of(ExampleRollout.rollout(), cast);
    }

    public static Stage of(Rollout rollout, Person... cast) {
        return new Stage(rollout, Reach.of(Platform.SLACK, Platform.TEAMS), List.of(cast));
    }

    /** Where mail can be sent, too. */
    public static Stage withMail(Rollout rollout, Person... cast) {
        return new Stage(rollout, Reach.of(Platform.values()), List.of(cast));
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
        pushing.pushDue();
        int moves;
        do {
            reins.finishing().fallBack();
            moves = reins.cancelling().goOn() + reins.changing().goOn();
            reports.tellFinished();
            alerts.tell();
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

    public Rollout rollout() {
        return rollout;
    }

    public Memory memory() {
        return memory;
    }

    public Pushing pushing() {
        return pushing;
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
