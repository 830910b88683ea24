package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.survey.Response;
import dev.muster.survey.Responses;
import dev.muster.survey.Responses.Participation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What {@link Responses} promises. */
public abstract class ResponsesContract {

    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");

    protected abstract Responses responses();

    @Test
    void holdsEveryRespondentsAnswer() {
        responses().save("intune", response("key 1", 5, "Went well"));
        responses().save("intune", response("key 2", 0, ""));
        assertThat(responses().all("intune"))
                .containsExactlyInAnyOrder(response("key 1", 5, "Went well"), response("key 2", 0, ""));
    }

    @Test
    void countsTheLatestAnswerOfARespondent() {
        responses().save("intune", response("key 1", 1, "Bad"));
        responses().save("intune", response("key 1", 4, "Better now: 好"));
        assertThat(responses().all("intune")).containsExactly(response("key 1", 4, "Better now: 好"));
    }

    @Test
    void keepsPlansApart() {
        responses().save("intune", response("key 1", 1, ""));
        responses().asked("intune", ADA);
        assertThat(responses().all("passkeys")).isEmpty();
        assertThat(responses().wasAsked("passkeys", ADA)).isFalse();
        assertThat(responses().participation("passkeys")).isEqualTo(new Participation(0, 0));
    }

    @Test
    void countsWhoWasAskedAndWhoAnsweredOnce() {
        responses().asked("intune", ADA);
        responses().asked("intune", ADA);
        responses().asked("intune", BEN);
        responses().answered("intune", BEN);
        responses().answered("intune", BEN);
        assertThat(responses().participation("intune")).isEqualTo(new Participation(2, 1));
        assertThat(responses().wasAsked("intune", ADA)).isTrue();
    }

    @Test
    void takesWhoAnsweredUnaskedAsAsked() {
        responses().answered("intune", ADA);
        assertThat(responses().wasAsked("intune", ADA)).isTrue();
        assertThat(responses().participation("intune")).isEqualTo(new Participation(1, 1));
    }

    @Test
    void stillKnowsTheAnswerOfWhoIsAskedAgain() {
        responses().answered("intune", ADA);
        responses().asked("intune", ADA);
        assertThat(responses().participation("intune")).isEqualTo(new Participation(1, 1));
    }

    @Test
    void knowsWhoHasAnsweredButNotWhat() {
        responses().asked("intune", ADA);
        assertThat(responses().hasAnswered("intune", ADA)).isFalse();
        responses().answered("intune", ADA);
        assertThat(responses().hasAnswered("intune", ADA)).isTrue();
        assertThat(responses().hasAnswered("passkeys", ADA)).isFalse();
    }

    @Test
    void keepsWhatWasSaidWhenNobodyMayKnowAnyMoreByWhom() {
        responses().save("intune", response("key 1", 5, "Went well"));
        responses().unlink("intune", "key 1");
        responses().unlink("intune", "key 2");
        assertThat(responses().all("intune")).singleElement().satisfies(said -> {
            assertThat(said.respondent()).isNotEqualTo("key 1");
            assertThat(said.comment()).isEqualTo("Went well");
        });
        responses().save("intune", response("key 1", 1, "Later"));
        assertThat(responses().all("intune")).hasSize(2);
    }

    @Test
    void takesACommentThatNoDatabaseLikes() {
        responses().save("intune", response("key 1", 1, "Why \0 \ud83d?"));
        assertThat(responses().all("intune").getFirst().comment()).startsWith("Why ");
    }

    private static Response response(String respondent, int satisfaction, String comment) {
        return new Response(
                respondent,
                new Response.Traits("sales", "august", "slack", "zh-TW", LocalDate.of(2026, 8, 31)),
                new Response.Scores(satisfaction, 2),
                comment);
    }
}
