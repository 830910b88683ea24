package dev.muster.conversation;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Source;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result;
import dev.muster.channel.Platform;
import dev.muster.plan.MailAddress;
import dev.muster.plan.push.Newcomers;
import dev.muster.plan.push.PeopleNews;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.SourceAlarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells all admins who came and went and what that means for what was sent, and of directories that are away or look wrong. */
public final class PeopleAlerts {

    private final Rollout rollout;
    private final Memory memory;
    private final Reach reach;
    private final Watched watched;
    private final Naming naming;
    private final ConflictWords names;

    /** What is looked at. */
    public record Watched(Newcomers newcomers, SourceAlarm alarm, List<Source> sources) {
        public Watched {
            sources = List.copyOf(sources);
        }
    }

    public PeopleAlerts(Rollout rollout, Memory memory, Reach reach, Watched watched) {
        this.rollout = rollout;
        this.memory = memory;
        this.reach = reach;
        this.watched = watched;
        this.naming = new Naming(rollout, memory.people());
        this.names = new ConflictWords(watched.sources());
    }

    /** Called by the clock every few seconds; returns how many who came and went were followed up. */
    public int tell() {
        watched.alarm().raise(state -> send(wording -> words(state, wording)));
        return watched.newcomers().followUp(news -> send(wording -> words(news, wording)));
    }

    private String words(SourceState state, Wording wording) {
        String source = names.name(state.source());
        return switch (state.result()) {
            case Result.Unavailable(String why) ->
                wording.say("alert.people.unavailable", Map.of("source", source, "reason", why));
            case Result.Doubtful(int before, int gone, List<String> some) ->
                wording.say(
                        "alert.people.doubtful",
                        Map.of("source", source, "total", before, "count", gone, "known", String.join(", ", some)));
            case Result.Taken _, Result.Believed _ -> "";
        };
    }

    private String words(PeopleNews news, Wording wording) {
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.say(
                "alert.people.moved", Map.of("joined", news.joined(), "count", news.moved(), "left", news.left())));
        if (news.stopped() > 0) {
            sentences.add(wording.say("alert.people.stopped", Map.of("count", news.stopped())));
        }
        for (PeopleNews.Late late : news.late()) {
            String phrase = late.getIt() > 0 ? "alert.people.get-it" : "alert.people.missed";
            sentences.add(wording.say(
                    phrase,
                    naming.of(
                            late.occasion(),
                            wording,
                            Map.of("count", late.getIt() + late.missed(), "command", Naming.typed(late.occasion())))));
        }
        if (news.joined() > 0) {
            sentences.add(wording.say("alert.people.later"));
        }
        return String.join(" ", sentences);
    }

    private void send(Function<Wording, String> words) {
        rollout.plan().inCharge().admins().stream()
                .map(MailAddress::value)
                .map(PersonId::of)
                .flatMap(admin -> memory.people().find(admin).stream())
                .forEach(admin -> send(admin, words));
    }

    private void send(Person admin, Function<Wording, String> words) {
        Wording wording = Wording.in(rollout.languageOf(admin));
        memory.outbox().send(admin, order(), wording.card(words.apply(wording)));
    }

    private List<Platform> order() {
        return Stream.of(rollout.plan().chatOrder().stream(), Platform.chats().stream(), Stream.of(Platform.MAIL))
                .flatMap(platforms -> platforms)
                .filter(reach.platforms()::contains)
                .distinct()
                .toList();
    }
}
