package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutatedPlansTest {

    private static final List<String> SPLINTERS = List.of(
            ":", " ", "\n", "\t", "-", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a", "*a", "!", "!!int", "|", ">",
            "%", "@", "`", "?", "? ", ",", "---", "...", "<<: ", "\\", "\u0000", "\u0085", "\uD800", "七", "null", "~",
            "-1", "1e9");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void alwaysYieldAPlanOrCompleteProblems(long seed) {
        var random = new Random(seed);
        int readable = 0;
        for (int i = 0; i < 250; i++) {
            readable += outcome(mutated(PlanPage.example(), random, 1 + i % 4));
        }
        assertThat(readable).isBetween(5, 200);
    }

    private static int outcome(String text) {
        switch (PlanReader.read("plan.yaml", text)) {
            case PlanReading.Readable readable -> {
                works(readable.plan());
                return 1;
            }
            case PlanReading.Unreadable(var problems) -> {
                assertThat(problems).as(text).isNotEmpty().allSatisfy(MistakesTest::isComplete);
                return 0;
            }
        }
    }

    private static void works(Plan plan) {
        assertThat(plan.occasions()).isNotEmpty();
        assertThat(plan.schedule().collisions()).isEmpty();
    }

    private static String mutated(String text, Random random, int times) {
        var result = text;
        for (int i = 0; i < times; i++) {
            result = random.nextBoolean() ? inLines(result, random) : inLetters(result, random);
        }
        return result;
    }

    private static String inLines(String text, Random random) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            case 2 -> lines.set(at, " ".repeat(random.nextInt(4)) + lines.get(at));
            default -> lines.set(at, lines.get(at).strip());
        }
        return String.join("\n", lines);
    }

    private static String inLetters(String text, Random random) {
        int at = random.nextInt(text.length() - 1);
        var splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        return text.substring(0, at) + splinter + text.substring(at + random.nextInt(2));
    }
}
