package dev.muster.simulator.mail;

import dev.muster.simulator.world.Faults;
import dev.muster.simulator.world.People;
import dev.muster.simulator.world.Person;
import dev.muster.simulator.world.Surroundings;
import dev.muster.simulator.world.Throttle;
import dev.muster.simulator.world.Window;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Takes letters for whom it knows, within the limits of one Exchange mailbox as the sender, and fails as often as it is told to. */
final class FrontDesk implements Desk {
    private static final int MOST_CONNECTIONS = 3;
    private static final List<Window> LETTERS = List.of(Window.perSeconds(30, 60));
    private static final String SENDER = "sender";

    private final Random dice = new Random(42);
    private final Supplier<Faults> faults;
    private final People people;
    private final Surroundings around;
    private final Inboxes inboxes;
    private final Throttle throttle;

    FrontDesk(Supplier<Faults> faults, People people, Surroundings around, Inboxes inboxes) {
        this.faults = faults;
        this.people = people;
        this.around = around;
        this.inboxes = inboxes;
        this.throttle = new Throttle(around.clock(), LETTERS);
    }

    @Override
    public Optional<Verdict> greet(int connections) {
        if (faults.get().reach() != Faults.Reach.OPEN) {
            return Optional.of(new Verdict.HangUp());
        }
        return around.keeping().limits().on() && connections > MOST_CONNECTIONS
                ? Optional.of(new Verdict.SayAndHangUp("432 4.3.2 Concurrent connections limit exceeded"))
                : Optional.empty();
    }

    @Override
    public Optional<Verdict> begin() {
        var now = faults.get();
        if (now.reach() != Faults.Reach.OPEN) {
            return Optional.of(new Verdict.HangUp());
        }
        delay(now.slowMillis());
        if (strikes(now.throttling().share())) {
            return Optional.of(busy(Duration.ofSeconds(now.throttling().most())));
        }
        return around.keeping().limits().on() ? throttle.pass(SENDER).map(FrontDesk::busy) : Optional.empty();
    }

    private static Verdict busy(Duration wait) {
        return new Verdict.SayAndHangUp(
                "421 4.3.2 Too many letters, come back in %d seconds".formatted(wait.toSeconds()));
    }

    @Override
    public boolean knows(String address) {
        return owner(address).isPresent();
    }

    private Optional<Person> owner(String address) {
        return people.named(address).or(() -> people.named(address.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Verdict deliver(List<String> recipients, byte[] raw) {
        if (strikes(faults.get().serverError())) {
            return new Verdict.Say("451 4.3.0 The letter could not be kept; send it again");
        }
        var letter = LetterReader.read(raw);
        if (letter.isEmpty()) {
            return new Verdict.Say("554 5.6.0 That is no letter");
        }
        recipients.stream()
                .flatMap(address -> owner(address).stream())
                .distinct()
                .forEach(person -> {
                    inboxes.add(person.mail(), letter.get());
                    around.changes().announce(person.mail(), "mail");
                });
        return strikes(faults.get().resetAfterEffect()) ? new Verdict.HangUp() : new Verdict.Say("250 2.0.0 Taken");
    }

    private boolean strikes(double share) {
        return share > 0 && dice.nextDouble() < share;
    }

    private static void delay(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
