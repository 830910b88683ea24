package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MistakesTest {

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("mistakes")
    void namesPlaceReasonAndRemedy(String right, String wrong, String reason, String remedy, String place) {
        var text = PlanPage.example();
        assertThat(text).contains(right);
        var broken = text.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));

        var problems = problems(broken);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.remedy()).contains(remedy);
            assertThat(broken.lines().toList().get(problem.line() - 1)).contains(place);
        });
        assertThat(problems).allSatisfy(MistakesTest::isComplete);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                a("plan: intune-rollout", "plan: Intune Rollout", "cannot be a key", "small letters"),
                a("product: Microsoft Intune", "product:", "`product` is empty", "Write its value"),
                a("product: Microsoft Intune", "product: [Intune]", "must be one text, not a list", "line of its key"),
                at(
                        "plan: intune-rollout",
                        "product: Microsoft Intune",
                        "",
                        "lacks `product`",
                        "Add a line `product: …`"),
                a("product:", "prodcut:", "has no key `prodcut`", "Did you mean `product`?"),
                a("product:", "\tproduct:", "A tab stands", "Indent with spaces"),
                at("place: { en: \"Store", "product: Microsoft", "product: \"Microsoft", "does not fit", "same column"),
                a(
                        "    name: { en: Post-enrollment email",
                        "    name: { en: \"Post-enrollment email",
                        "not closed",
                        "closing quote"),
                a("product: Microsoft Intune", "product: @Intune", "cannot begin with", "quotes"),
                a("product: Microsoft Intune", "product: Intune: new", "colon", "quotes"),
                a("language: en ", "language: fr ", "not among its `languages`", "Add it to `languages`"),
                a("[en, zh-TW]", "[en, zh_TW]", "not a language tag", "`zh-TW`"),
                a("[en, zh-TW]", "[en, klingon]", "not a language tag", "such as en, de"),
                a("[en, zh-TW]", "[]", "empty list", "at least one"),
                a("[en, zh-TW]", "[en, zh-TW, en]", "stands twice", "Take one"),
                a("[en, zh-TW]", "[en, zh-TW", "not closed", "]"),
                a("languages: [en, zh-TW]", "languages: en", "must be a list", "brackets"),
                a("Europe/Berlin", "Europe/Berln", "No time zone", "Did you mean `Europe/Berlin`?"),
                a("start: 2027-07", "start: July 2027", "must be a month", "2027-07"),
                a("start: 2027-07", "start: 2027-13", "must be a month", "2027-07"),
                at("wave: it,", "start: 2027-07", "start: 2027-08", "before the plan's start", "later month"),
                at("start: 2027-08", "start: 2027-07", "start: 2027-07\nstart: 2027-08", "second time", "Keep one"),
                a("[teams, slack]", "[teams, slak]", "not known as `chat`", "Did you mean `slack`?"),
                a("amara.okafor@muster.example", "amara.okafor", "not a mail address", "name@organisation.example"),
                a("  people: [lin", "  peple: [lin", "has no key `peple`", "Did you mean `people`?"),
                at("people: [lin", "  contact:", "  # contact:", "lacks `contact`", "Add a line"),
                a("approach: self-service", "approach: selfservice", "not known", "Did you mean `self-service`?"),
                a("people: 50", "people: fifty", "whole number", "digits"),
                a("  it:     ", "  All IT: ", "cannot be a group's key", "sales-and-marketing"),
                a("  it:     ", "  all:    ", "means everybody", "small letters"),
                a("{ en: Retail, zh-TW: 零售 }", "{ en: Retail, de: Handel }", "not a language of this plan", "Known"),
                a("{ en: Retail, zh-TW: 零售 }", "{}", "empty block", "Write the text"),
                a("groups: [retail]", "groups: [retial]", "No group has the key", "Did you mean `retail`?"),
                a("groups: [retail]", "groups: [it]", "moves in two waves", "one of them"),
                a("groups: [retail]", "groups: []", "empty list", "at least one"),
                at("wave: retail", ", groups: [retail]", "", "lacks `groups`", "Add a line"),
                a("wave: sales,", "wave: it,", "Another wave has the key", "another key"),
                a(
                        "wave: it,         month: 2027-07, groups: [it]",
                        "wave: all, month: 2027-07, groups: [it]",
                        "already",
                        "another key"),
                a("month: 2027-08", "month: 2027-8", "must be a month", "digits"),
                a("touchpoint: pre-rollout-2", "touchpoint: pre-rollout-1", "Another touchpoint", "another key"),
                a(
                        "phase: pre-enrollment",
                        "phase: preenrollment",
                        "not known as `phase`",
                        "Did you mean `pre-enrollment`?"),
                a("waves: [all] ", "waves: [everyone] ", "No wave has the key", "Waves of this plan"),
                a("week: 2", "week: 0", "from 1 to 5", "digits"),
                a("week: 2", "week: 6", "from 1 to 5", "digits"),
                a("week: 2", "week: second", "whole number", "digits"),
                a(
                        "    week: 1                           # of",
                        "    week: 5 # of",
                        "2027-07 has no week 5",
                        "from 1 to 4"),
                a("retail: 4,", "retail: soon,", "not a week", "2027-11 week 1"),
                a("retail: 4,", "retial: 4,", "No wave has the key", "Did you mean `retail`?"),
                a("retail: 4,", "all: 4,", "not reached", "`waves`"),
                a("day: monday", "day: moonday", "not known as `day`", "Did you mean `monday`?"),
                a("time: \"09:00\"", "time: 9", "time of day", "two digits"),
                a("time: \"09:00\"", "time: \"24:00\"", "time of day", "23:59"),
                a("mandatory: true", "mandatory: yes", "true or false", "`true`"),
                a("mandatory: true", "in-doubt: resent", "not known as `in-doubt`", "Did you mean `resend`?"),
                a("mandatory: true", "in-doubt: [resend]", "must be one text", "line of its key"),
                a("mandatory: true", "indoubt: resend", "has no key `indoubt`", "Did you mean `in-doubt`?"),
                a("methods: [chat, meeting, site]", "methods: [chat, fax]", "not known as `methods`", "Allowed"),
                at("touchpoint: kickoff", "    methods: [chat, meeting, site]\n", "", "lacks `methods`", "Add a line"),
                a("content: messages/kickoff", "content: ../kickoff", "not a path", "forward slashes"),
                at(
                        "touchpoint: pre-rollout-2",
                        "phase: pre-enrollment\n    week: 2",
                        "phase: post-enrollment\n    week: 2",
                        "before `enrollment`",
                        "later week"),
                at(
                        "touchpoint: pre-rollout-2",
                        "    week: 2\n",
                        "    week: 1\n    day: monday\n    time: \"08:00\"\n",
                        "but not after `pre-rollout-1`",
                        "later `day`"),
                a("methods: [chat, meeting, site]", "methods: *usual", "points to nothing", "&name"),
                a("    phase: kickoff", "   phase: kickoff", "fit", "same column"),
                a("admins:", "---\nadmins:", "second document", "one plan"),
                a("[it] }", "it }", "must be a list", "brackets"),
                a("session: fair-taipei", "session: Fair Taipei", "cannot be a key", "small letters"),
                a("approach: tech-fair               #", "approach: fair #", "not known as `approach`", "Allowed"),
                at(
                        "session: fair-taipei",
                        "    approach: tech-fair               #",
                        "    groups: [retail]\n    approach: tech-fair #",
                        "both `approach` and `groups`",
                        "either"),
                at(
                        "session: fair-taipei",
                        "    approach: tech-fair  ",
                        "    # approach: tech-fair",
                        "who may book",
                        "either"),
                a(
                        "approach: tech-fair               #",
                        "groups: [retial] #",
                        "No group has the key",
                        "Did you mean `retail`?"),
                a("zone: Asia/Taipei ", "zone: Asia/Tapei ", "No time zone", "Did you mean `Asia/Taipei`?"),
                a("days: [2027-09-27, 2027-09-28]", "days: [2027-09-31]", "not a day", "2027-09-13"),
                a(
                        "days: [2027-09-27, 2027-09-28]",
                        "days: Monday",
                        "neither a list of days nor a range",
                        "2027-09-13 to"),
                a(
                        "days: [2027-09-27, 2027-09-28]",
                        "days: 2027-09-28 to 2027-09-27",
                        "No working day",
                        "earlier day first"),
                a(
                        "days: [2027-09-27, 2027-09-28]",
                        "days: [2027-08-31]",
                        "before the turn of those",
                        "month of their wave"),
                a("days: [2027-09-27, 2027-09-28]", "days: [2027-09-27, 2027-09-27]", "stands twice", "Take one"),
                a("to: \"16:00\"", "to: \"08:00\"", "ends before it begins", "later than `from`"),
                a("slot: 20 minutes", "slot: 20", "length of time", "20 minutes"),
                a("slot: 20 minutes", "slot: 5 minutes", "from 10 minutes on", "20 minutes"),
                a("slot: 20 minutes", "slot: 8 hours", "longer than the session", "Shorten"),
                a("places: 5 ", "places: 0 ", "from 1 to", "digits"),
                a("[\"12:00-13:00\"]", "[noon]", "not a break", "12:00-13:00"),
                a("[\"12:00-13:00\"]", "[\"13:00-12:00\"]", "ends before it begins", "beginning first"),
                a("[\"12:00-13:00\"]", "[\"18:00-19:00\"]", "outside of the session", "Take it out"),
                a("[\"12:00-13:00\"]", "[\"12:00-13:00\", \"12:30-14:00\"]", "overlap", "Make one"),
                a("book-until: 1 hour ", "book-until: soon ", "length of time", "1 hour"),
                at(
                        "days: [2028-03-26]",
                        "zone: Asia/Taipei                 # of the place; without it, the plan's\n    days: [2027-09-27, 2027-09-28]    # or the working days of a range: 2027-09-27 to 2027-10-01\n    from: \"09:00\"",
                        "zone: Europe/Berlin\n    days: [2028-03-26]\n    from: \"02:30\"",
                        "The clocks of Europe/Berlin change on 2028-03-26",
                        "another day"),
                a(
                        "  - { wave: retail,     month",
                        "  - retail # { wave: retail,     month",
                        "block of keys",
                        "key: value"));
    }

    private static Arguments a(String right, String wrong, String reason, String remedy) {
        return at(wrong.lines().findFirst().orElse(""), right, wrong, reason, remedy);
    }

    private static Arguments at(String place, String right, String wrong, String reason, String remedy) {
        return Arguments.of(right, wrong, reason, remedy, place);
    }

    static java.util.List<Problem> problems(String text) {
        return switch (PlanReader.read("plan.yaml", text)) {
            case PlanReading.Readable readable ->
                throw new AssertionError("was read although broken: " + readable.warnings());
            case PlanReading.Unreadable(var problems) -> problems;
        };
    }

    static void isComplete(Problem problem) {
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        assertThat(problem.reason())
                .isNotBlank()
                .matches("(?s).*[.)]")
                .doesNotContain("Exception", "snakeyaml", "java.");
        assertThat(problem.remedy()).isNotBlank().doesNotContain("Exception", "snakeyaml", "java.");
    }
}
