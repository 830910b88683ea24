package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.testkit.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackCardTest {

    private final Person root = anEnglishReader("root");
    private final Stage stage = Stage.with(root);

    @Test
    void saysThatNobodyHasAnswered() {
        assertThat(feedback("")).contains("Feedback from everybody", "There is no feedback yet.");
    }

    @Test
    void holdsBackScoresOfFourAndShowsThoseOfFive() {
        answers(4, "it", "4");
        assertThat(feedback(""))
                .contains("4 of 4 people asked so far answered", "Scores are shown from 5 people")
                .doesNotContain("4.0");
        answers(5, "it", "4");
        assertThat(feedback("")).contains("Overall: 4.0 of 5 (5 answers)", "Ease: 4.0 of 5 (5 answers)");
    }

    @Test
    void holdsBackCommentsOfNineAndShowsThoseOfTen() {
        answers(9, "it", "3");
        assertThat(feedback("")).contains("9 comments are held back").doesNotContain("says");
        answers(10, "it", "3");
        assertThat(feedback("")).contains("10 comments:", "it7 says");
    }

    @Test
    void showsAGroupOfTheDirectoryByNameOrKey() {
        answers(10, "it", "5");
        answers(12, "hr", "2");
        assertThat(feedback("HR")).contains("Feedback from HR", "Overall: 2.0 of 5 (12 answers)", "12 comments:");
        assertThat(feedback("it")).contains("Feedback from IT", "Overall: 5.0 of 5 (10 answers)", "it3 says");
        assertThat(feedback("mars")).contains("no group “mars”", "it, hr, finance");
    }

    @Test
    void holdsBackAGroupThatWouldTellOfAnotherBySubtraction() {
        answers(6, "it", "5");
        answers(2, "hr", "1");
        assertThat(feedback("hr")).contains("2 people have answered. Scores are shown from 5 people");
        assertThat(feedback("it"))
                .contains("6 people have answered. Scores are held back")
                .doesNotContain("5.0");
        assertThat(feedback("")).contains("Overall: 4.0 of 5 (8 answers)");
    }

    @Test
    void holdsBackCommentsThatWouldTellOfAnotherGroupsBySubtraction() {
        answers(12, "it", "5");
        answers(6, "hr", "1");
        assertThat(feedback("it"))
                .contains("(12 answers)", "12 comments are held back")
                .doesNotContain("says");
        assertThat(feedback("")).contains("18 comments:");
    }

    private String feedback(String of) {
        return stage.as(root).says("rollout feedback " + of).getFirst();
    }

    private void answers(int many, String group, String score) {
        for (int i = 0; i < many; i++) {
            Person person = anEnglishReader(group + i, group);
            stage.memory().people().save(List.of(person));
            stage.as(person)
                    .sends(
                            Buttons.SURVEY_SUBMIT,
                            Map.of("satisfaction", score, "effort", score, "comment", group + i + " says"));
        }
    }
}
