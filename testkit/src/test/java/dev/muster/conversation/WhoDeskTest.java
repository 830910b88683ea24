package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.audience.Preference;
import dev.muster.card.Action;
import dev.muster.channel.Platform;
import dev.muster.delivery.PushId;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Target;
import dev.muster.testkit.Actor;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoDeskTest {

    private final Person ada = named("ada", "Ada Lovely", "it");
    private final Person ben = named("ben", "Ben Lovely", "hr");
    private final Stage stage =
            Stage.with(ada, ben, anEnglishReader("root"), anEnglishReader("sue"), anEnglishReader("zoe", "it"));
    private final Actor root = stage.as(anEnglishReader("root"));

    private static Person named(String id, String name, String group) {
        Person person = reachedAt(anEnglishReader(id, group), slack(id), teams("t-" + id));
        return new Person(
                person.id(),
                name,
                person.speaks(),
                new Person.Works(Set.of(group), "Research", "GB", "assisted"),
                person.addresses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "ADA@Example.com",
                "Ada Lovely",
                "lovely ada",
                "ａｄａ",
                "@ada",
                "<@ADA|ada>",
                "<mailto:ada@example.com|ada@example.com>",
                "<at>Ada Lovely</at>",
                "@t-ada",
                "“Ada Lovely”"
            })
    void findsAPersonByWhateverTheyAreCalled(String words) {
        Person shouting = reachedAt(ada, slack("ada"), slack("ADA"), teams("t-ada"));
        stage.memory().people().save(List.of(shouting));
        assertThat(root.says("/rollout who " + words))
                .singleElement()
                .asString()
                .contains("The story of Ada Lovely", "ada@example.com");
    }

    @Test
    void tellsWhoSomebodyIsAndHowFar() {
        push("news/it");
        stage.as(ada).says("I need a person");
        stage.as(ada).says("done");
        stage.memory().people().prefer(ada.id(), Preference.NONE.reachedBy(Optional.of(Platform.TEAMS)));
        assertThat(root.says("rollout who ada"))
                .singleElement()
                .asString()
                .contains("Groups: IT", "Wave: it", "Approach: assisted", "Department: Research", "Country: GB")
                .contains("Language: English", "Time zone: Europe/Berlin", "Accounts: Slack, Teams")
                .contains("Enrollment: say so", "Messages: wanted", "Written to in: Teams")
                .contains("Open ticket: ticket 1, since", "Survey: asked, has not answered")
                .contains("News – Slack", ": sent");
    }

    @Test
    void tellsWhatIsToComeAndWhatNotAndWhy() {
        stage.memory().people().stopMessages(ada.id());
        assertThat(root.says("rollout who ada"))
                .singleElement()
                .asString()
                .contains("Nothing has been sent so far", "To come:")
                .contains("News – July 14, 2026: will not come (has stopped messages)")
                .contains("Enrollment – July 21, 2026")
                .doesNotContain("Enrollment – July 21, 2026: will not come");
    }

    @Test
    void saysThatAPauseEndsBeforeWhatIsToCome() {
        stage.memory()
                .people()
                .prefer(
                        ada.id(),
                        Preference.NONE.with(new Preference.Silence.Until(Instant.parse("2026-07-08T00:00:00Z"))));
        assertThat(root.says("rollout who ada"))
                .singleElement()
                .asString()
                .contains("Kickoff – July 6, 2026: will not come (has paused messages)", "News – July 14, 2026")
                .doesNotContain("News – July 14, 2026: will not come");
    }

    @Test
    void tellsWhyWhatWasSentDidNotArrive() {
        stage.memory().people().stopMessages(ada.id());
        push("news/it");
        assertThat(root.says("rollout who ada")).singleElement().asString().contains("left out (has stopped messages)");
    }

    @Test
    void tellsWhatWasTakenBackLater() {
        push("news/it");
        root.says("rollout recall news to it");
        root.sends(Buttons.STEER_CONFIRM, lastData());
        assertThat(root.says("rollout who ada")).singleElement().asString().contains(": sent, taken back later");
    }

    private Map<String, String> lastData() {
        return root.cards().getLast().actions().stream()
                .filter(Action.Press.class::isInstance)
                .map(Action.Press.class::cast)
                .filter(press -> press.id().equals(Buttons.STEER_CONFIRM))
                .findFirst()
                .orElseThrow()
                .data();
    }

    @Test
    void saysThatSomebodyCameAfterItWasSent() {
        push("news/it");
        stage.memory().people().save(List.of(named("new", "New Comer", "it")));
        assertThat(root.says("rollout who new comer"))
                .singleElement()
                .asString()
                .contains("News – July 14, 2026: will not come (came to the group after it was sent)");
    }

    @Test
    void letsChooseAmongSeveral() {
        assertThat(root.says("rollout who lovely")).singleElement().asString().contains("Several people");
        assertThat(root.buttons()).containsExactly("Ada Lovely (ada@example.com)", "Ben Lovely (ben@example.com)");
        assertThat(root.presses("Ben Lovely (ben@example.com)"))
                .singleElement()
                .asString()
                .contains("The story of Ben Lovely");
        assertThat(looks()).as("seeing a choice is no look").hasSize(1);
    }

    @Test
    void offersWhoIsCalledAlmostSo() {
        assertThat(root.says("rollout who Ada Lovley"))
                .singleElement()
                .asString()
                .contains("Did you mean");
        assertThat(root.buttons()).contains("Ada Lovely (ada@example.com)");
        assertThat(root.says("rollout who Xaver Unknown"))
                .singleElement()
                .asString()
                .contains("Nobody in the directory");
        assertThat(root.says("rollout who")).singleElement().asString().contains("Whom do you mean");
    }

    @Test
    void isForAdminsAndSupportOnly() {
        assertThat(stage.as(anEnglishReader("sue")).says("/rollout who ada"))
                .singleElement()
                .asString()
                .contains("The story of Ada");
        assertThat(stage.as(ben).says("/rollout who ada"))
                .singleElement()
                .asString()
                .contains("only the admins");
        assertThat(stage.as(ben).sends(Buttons.WHO, Map.of("person", "ada@example.com")))
                .singleElement()
                .asString()
                .contains("only the admins");
        assertThat(stage.as(anEnglishReader("sue")).says("/rollout forget ada"))
                .singleElement()
                .asString()
                .contains("only the admins");
    }

    @Test
    void notesEveryLook() {
        root.says("rollout who ada");
        assertThat(looks()).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("root@example.com");
            assertThat(entry.person()).isEqualTo(ada.id());
            assertThat(entry.what()).isEqualTo(AuditTrail.What.LOOKED_UP);
        });
    }

    @Test
    void tellsItInPrivateWhereOthersCouldRead() {
        Actor inRoom = stage.at(slack("root").in("C-lobby"));
        inRoom.says("rollout who ada");
        assertThat(stage.channel(slack("x").platform()).received())
                .extracting(sent -> sent.to().room())
                .containsExactlyInAnyOrder("", "C-lobby");
        assertThat(inRoom.texts()).anyMatch(text -> text.contains("our own chat"));
    }

    @Test
    void forgetsALeaverOnlyWhenConfirmed() {
        push("news/it");
        assertThat(root.says("rollout forget ada@example.com"))
                .singleElement()
                .asString()
                .contains("Delete what we keep of Ada Lovely?", "the directory still has this person");
        assertThat(root.presses("Keep it")).containsExactly("Nothing was deleted.");
        assertThat(stage.memory().people().find(ada.id())).isPresent();
        root.says("rollout forget ada@example.com");
        assertThat(root.presses("Delete")).singleElement().asString().startsWith("Deleted.");
        assertThat(stage.memory().people().find(ada.id())).isEmpty();
        assertThat(stage.deliveries().linesOf("ada@example.com", pushes())).isEmpty();
        assertThat(looks()).anySatisfy(entry -> {
            assertThat(entry.what()).isEqualTo(AuditTrail.What.FORGOTTEN);
            assertThat(entry.person().isDeleted()).isTrue();
        });
    }

    @Test
    void sendsNobodyThePushAgainWhoWasForgottenAndCameBack() {
        push("news/it");
        root.says("rollout forget ada@example.com");
        root.presses("Delete");
        stage.memory().people().save(List.of(ada));
        int before = stage.as(ada).cards().size();
        push("news/it");
        assertThat(stage.as(ada).cards()).hasSize(before);
    }

    @Test
    void forgetsSomebodyTheDirectoryNoLongerHas() {
        assertThat(root.says("rollout forget gone@example.com"))
                .singleElement()
                .asString()
                .contains("gone@example.com")
                .doesNotContain("still has");
        assertThat(root.presses("Delete")).singleElement().asString().startsWith("Deleted.");
    }

    private List<AuditTrail.Entry> looks() {
        return stage.memory().privacy().trail().latest(100);
    }

    private List<PushId> pushes() {
        return stage.rollout().plan().occasions().stream()
                .map(stage.rollout()::pushOf)
                .toList();
    }

    private void push(String occasion) {
        stage.pushing()
                .push(Target.whole(stage.rollout().occasion(occasion).orElseThrow()), Starter.of("root@example.com"));
        stage.turn();
        stage.passes(Duration.ofSeconds(1));
    }
}
