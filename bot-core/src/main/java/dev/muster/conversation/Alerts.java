package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Platform;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.Status;
import dev.muster.plan.MailAddress;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Alarm;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells all admins, once an incident, that a push stopped by itself or that a platform lets us in no more. */
public final class Alerts {

    private final Rollout rollout;
    private final Memory memory;
    private final Alarm alarm;
    private final Naming naming;

    public Alerts(Rollout rollout, Memory memory, Alarm alarm) {
        this.rollout = rollout;
        this.memory = memory;
        this.alarm = alarm;
        this.naming = new Naming(rollout, memory.people());
    }

    /** Called by the clock every few seconds: what nobody was told of before a crash is found then. */
    public void tell() {
        alarm.ofStopped(this::stopped);
        alarm.ofRestored(left ->
                send(Optional.empty(), wording -> wording.say("alert.restored", Map.of("left", left))));
        alarm.ofTooLate(late -> send(Optional.empty(), wording -> tooLate(late, wording)));
        alarm.ofShutOut((platform, code) -> send(
                Optional.of(platform),
                wording -> wording.say("alert.shut-out", Map.of("platform", platform.label(), "code", code))
                        + wording.remedy("shut-out-" + platform.key())
                                .map(remedy -> " " + remedy)
                                .orElse("")));
    }

    /** What manages the devices cannot be asked, and why; told once until it can be again, which is when that is empty. */
    public void deviceManager(Optional<String> why) {
        alarm.ofDeviceManager(
                why,
                words -> send(
                        Optional.empty(), wording -> wording.say("alert.device-manager", Map.of("reason", words))));
    }

    private void stopped(Progress progress, Hold because) {
        rollout.occasion(progress.push().occasion())
                .ifPresent(occasion -> send(Optional.empty(), wording -> words(occasion, progress, because, wording)));
    }

    private String tooLate(List<Occasion> late, Wording wording) {
        return wording.say("alert.too-late")
                + late.stream()
                        .map(occasion -> "\n"
                                + wording.say(
                                        "alert.too-late.occasion",
                                        naming.of(
                                                occasion,
                                                wording,
                                                Map.of(
                                                        "when",
                                                                wording.time(
                                                                        occasion.at(),
                                                                        rollout.plan()
                                                                                .schedule()
                                                                                .zone()),
                                                        "command", Naming.typed(occasion)))))
                        .collect(Collectors.joining());
    }

    private String words(Occasion occasion, Progress progress, Hold because, Wording wording) {
        String reasons = progress.tally().reasons(Status.FAILED).entrySet().stream()
                .map(each -> Reasons.line(each.getKey(), each.getValue(), wording))
                .collect(Collectors.joining("; "));
        return wording.say(
                "alert." + because.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                naming.of(
                        occasion,
                        wording,
                        Map.of(
                                "sent", progress.counts().sent(),
                                "failed", progress.counts().failed(),
                                "left", progress.left(),
                                "known", reasons,
                                "command", Naming.typed(occasion))));
    }

    /** Not on the platform that is broken, where there is another. */
    private void send(Optional<Platform> broken, Function<Wording, String> words) {
        rollout.plan().inCharge().admins().stream()
                .map(MailAddress::value)
                .map(PersonId::of)
                .flatMap(admin -> memory.people().find(admin).stream())
                .forEach(admin -> send(admin, broken, words));
    }

    private void send(Person admin, Optional<Platform> broken, Function<Wording, String> words) {
        Wording wording = Wording.in(rollout.languageOf(admin));
        memory.outbox().send(admin, order(broken), wording.card(words.apply(wording)));
    }

    private List<Platform> order(Optional<Platform> broken) {
        List<Platform> order =
                new ArrayList<>(Stream.of(rollout.plan().chatOrder().stream(), Platform.chats().stream(), alarm.mail())
                        .flatMap(platforms -> platforms)
                        .distinct()
                        .toList());
        broken.filter(order::remove).ifPresent(order::add);
        return order;
    }
}
