package dev.muster.plan.push;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Address;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Push.Starter;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FallbackTest {

    private final Person admin = anEnglishReader("root");
    private final Person ada = anEnglishReader("ada", "it");
    private final Person ben = anEnglishReader("ben", "it");
    private final Person lost = reachedAt(anEnglishReader("lost", "it"));
    private final Stage stage = Stage.withMail(ExampleRollout.byMailToo(), admin, ada, ben, lost);
    private final Actor root = stage.as(admin);

    @Test
    void mailsWhoHasNoChatAccount() {
        push("post/it");
        assertThat(mailed()).containsExactly(Address.of(Platform.MAIL, "lost@example.com"));
        assertThat(counts("post/it")).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
        assertThat(instead("post/it")).containsOnly(entry("no-chat-account", 1));
    }

    @Test
    void mailsEverybodyWhereMailComesFirst() {
        push("letter/it");
        assertThat(mailed()).hasSize(3);
        assertThat(stage.as(ada).cards()).isEmpty();
        assertThat(instead("letter/it")).isEmpty();
    }

    @Test
    void mailsNobodyWhereThePlanHasNoMail() {
        blocked(Refusal.BLOCKED);
        push("news/it");
        assertThat(mailed()).isEmpty();
        assertThat(counts("news/it")).isEqualTo(new Counts(0, 0, 2, 1, 0, 0));
    }

    @Test
    void showsMailAsDoneByHandWhereNoneCanBeSent() {
        Stage withoutMail = Stage.of(ExampleRollout.byMailToo(), admin, ada, lost);
        assertThat(withoutMail.as(admin).says("rollout preview post to it"))
                .singleElement()
                .asString()
                .contains("Slack: 1 person", "no account in Slack or Teams: 1 person", "Mail: to be done by hand");
        assertThat(root.says("rollout preview post to it"))
                .singleElement()
                .asString()
                .contains("Slack: 2 people", "Mail: 1 person", "Web page: to be done by hand")
                .doesNotContain("Mail: to be done by hand");
    }

    @ParameterizedTest
    @EnumSource(names = {"APP_NOT_INSTALLED", "BLOCKED", "UNKNOWN_ADDRESS"})
    void goesOnByMailWhereTheChatTurnsOutNotToReachSomebody(Refusal refusal) {
        blocked(refusal);
        push("post/it");
        assertThat(counts("post/it")).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
        assertThat(mailed()).hasSize(3);
        assertThat(lines("post/it")).hasSize(3).allMatch(line -> line.status() == Status.SENT);
        assertThat(instead("post/it"))
                .hasSize(2)
                .containsEntry("no-chat-account", 1)
                .containsValue(2);
    }

    @Test
    void mailsNobodyWhoHasLeft() {
        blocked(Refusal.DEACTIVATED);
        push("post/it");
        assertThat(mailed()).containsExactly(Address.of(Platform.MAIL, "lost@example.com"));
        assertThat(counts("post/it")).isEqualTo(new Counts(0, 1, 2, 0, 0, 0));
    }

    @Test
    void tellsHowManyWentByMailAndWhy() {
        blocked(Refusal.APP_NOT_INSTALLED);
        root.says("rollout push post to it");
        assertThat(root.presses("Send now"))
                .last()
                .asString()
                .contains(
                        "Finished: Post to IT. 3 messages sent, 0 failed",
                        "3 by mail instead",
                        "the app is not installed in Teams: 2 people",
                        "no account in Slack or Teams: 1 person");
        assertThat(root.says("rollout status post to it"))
                .singleElement()
                .asString()
                .contains("3 by mail instead");
    }

    @Test
    void isFollowedBeforeAPushCountsAsFinished() {
        blocked(Refusal.BLOCKED);
        stage.channel(Platform.MAIL).answers(new Outcome.TryLater(Duration.ofMinutes(1), "451"));
        push("post/it");
        assertThat(counts("post/it").pending()).isEqualTo(3);
        stage.reins()
                .finishing()
                .finish(push -> assertThat(push).as("not at its end").isNull());
    }

    @Test
    void mailsNobodyOnceThePushIsCancelled() {
        stage.channel(Platform.SLACK)
                .answers(outgoing -> isPost(outgoing)
                        ? new Outcome.TryLater(Duration.ofMinutes(1), "busy")
                        : new Outcome.Refused(Refusal.BLOCKED, "x"));
        push("post/it");
        stage.reins().cancelling().cancel(id("post/it"), "root");
        stage.passes(Duration.ofMinutes(5));
        assertThat(mailed()).hasSize(1);
        assertThat(counts("post/it")).isEqualTo(new Counts(0, 1, 0, 0, 2, 0));
    }

    private static boolean isPost(Outgoing outgoing) {
        return outgoing.card().notification().startsWith("post");
    }

    private void blocked(Refusal refusal) {
        stage.channel(Platform.SLACK)
                .answers(outgoing -> outgoing.to().user().equals("root")
                        ? new Outcome.Accepted(new Receipt("D", "1"))
                        : new Outcome.Refused(refusal, "as told"));
    }

    private void push(String occasion) {
        stage.pushing()
                .push(Target.whole(stage.rollout().occasion(occasion).orElseThrow()), Starter.of("root@example.com"));
        stage.turn();
    }

    private List<Address> mailed() {
        return stage.channel(Platform.MAIL).received().stream()
                .map(Outgoing::to)
                .distinct()
                .toList();
    }

    private Map<String, Integer> instead(String occasion) {
        return stage.reins().progresses().pushes().stream()
                .filter(push -> push.occasion().equals(occasion))
                .findFirst()
                .map(push -> stage.reins().progresses().of(push).mailedInstead())
                .orElseThrow();
    }

    private static PushId id(String occasion) {
        return PushId.named("example/" + occasion);
    }

    private Counts counts(String occasion) {
        return stage.deliveries().counts(id(occasion));
    }

    private List<Line> lines(String occasion) {
        return stage.deliveries().lines(id(occasion), "", 100);
    }
}
