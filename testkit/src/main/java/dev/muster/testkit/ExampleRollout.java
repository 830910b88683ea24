package dev.muster.testkit;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.conversation.session.TimeButton;
import dev.muster.plan.Approach;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.push.Messages;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A small rollout with one of everything: a wave of everybody, one of a single group, one that two groups share. */
public final class ExampleRollout {

    private static final String PLAN = """
            plan: example
            product: Gadget
            language: en
            languages: [en, zh-TW]
            zone: UTC
            start: 2026-07
            chat: [slack, teams]
            admins: [root@example.com, second@example.com]
            support:
              people: [sue@example.com]
              contact: { en: the help desk, zh-TW: 服務台 }
            groups:
              it: { name: { en: IT, zh-TW: 資訊 } }
              hr: { name: { en: HR, zh-TW: 人力資源 } }
              finance: { name: { en: Finance, zh-TW: 財務 }, approach: assisted }
            waves:
              - { wave: all, month: 2026-07, groups: all }
              - { wave: it, month: 2026-07, groups: [it] }
              - { wave: office, month: 2026-08, groups: [hr, finance] }
            touchpoints:
              - { touchpoint: kickoff, name: Kickoff, phase: kickoff, waves: [all], week: 1, methods: [chat, meeting], content: kickoff }
              - { touchpoint: poster, name: Poster, phase: kickoff, waves: [all], week: 1, methods: [poster], content: poster }
              - { touchpoint: news, name: { en: News, zh-TW: 消息 }, phase: pre-enrollment, week: 2, methods: [chat], content: news }
              - { touchpoint: enrollment, name: Enrollment, phase: enrollment, week: 3, mandatory: true, methods: [chat], content: enrollment }
            """;

    private static final String BY_MAIL = """
              - { touchpoint: post, name: Post, phase: post-enrollment, week: 4, methods: [site, chat, mail], in-doubt: resend }
              - { touchpoint: letter, name: Letter, phase: post-enrollment, week: 4, methods: [mail, chat] }
            """;

    private static final String SESSIONS = """
            sessions:
              - session: fair
                name: { en: Fair, zh-TW: 服務日 }
                approach: assisted
                place: { en: Hall 1, zh-TW: 一號廳 }
                zone: Asia/Taipei
                days: [2026-08-12, 2026-08-13]
                from: "09:00"
                to: "10:00"
                slot: 20 minutes
                places: 1
                book-until: 1 hour
                bring: { en: your phone, zh-TW: 手機 }
            """;

    private static final String WITH_NUDGES = """
            nudges:
              deadline: { weeks-after: 2 }
              then: { en: access stops., zh-TW: 將無法使用。 }
              before: [7d, 3d, 1d]
              snooze: [tomorrow, monday]
              deferrals: 2
              content: nudge
            """;

    private ExampleRollout() {}

    public static Rollout rollout() {
        return rollout(ExampleRollout::message);
    }

    /** With a touchpoint "post", which goes by chat or else by mail, and "letter", which goes by mail first. */
    public static Rollout byMailToo() {
        return read(PLAN + BY_MAIL, ExampleRollout::message);
    }

    /** With reminders 7, 3 and 1 day before the deadline, which is two weeks after the enrollment message. */
    public static Rollout nudging() {
        return read(PLAN + WITH_NUDGES, ExampleRollout::message);
    }

    /** The same by mail where the chat does not reach somebody. */
    public static Rollout nudgingByMailToo() {
        String byMail = PLAN.replace("mandatory: true, methods: [chat]", "mandatory: true, methods: [chat, mail]");
        return read(byMail + WITH_NUDGES, ExampleRollout::message);
    }

    /** With a session "fair" for assisted people: two days in Taipei, three slots each, one place in each. */
    public static Rollout withSessions() {
        return withSessions(text -> text);
    }

    /** As a later version of the plan has them. */
    public static Rollout withSessions(UnaryOperator<String> edited) {
        return read(PLAN + edited.apply(SESSIONS), new TimeButton(ExampleRollout::message));
    }

    /** With gates, or whatever else is given as more lines of the plan. */
    public static Rollout with(String more) {
        return read(PLAN + more, ExampleRollout::message);
    }

    /** The plan's own text. */
    public static String text() {
        return PLAN;
    }

    public static Rollout rollout(Messages messages) {
        return read(PLAN, messages);
    }

    private static Rollout read(String plan, Messages messages) {
        return switch (PlanReader.read("example.yaml", plan)) {
            case PlanReading.Readable readable -> new Rollout(readable.plan(), messages);
            case PlanReading.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problems().toString());
        };
    }

    /** "news en self-service: hello {{first-name}}", with the buttons that messages have. */
    private static Card message(Touchpoint touchpoint, Locale language, Approach approach) {
        if (touchpoint.key().value().startsWith("nudge-")) {
            return nudge(touchpoint, language);
        }
        String sentence = "%s %s %s: hello {{first-name}} of {{group}}"
                .formatted(touchpoint.key().value(), language.toLanguageTag(), approach.word());
        return Card.saying(language, sentence)
                .withActions(List.of(Action.Press.of("enroll-help", "How?"), Action.Press.of("enrolled", "Enrolled!")));
    }

    private static Card nudge(Touchpoint touchpoint, Locale language) {
        String sentence = "%s: {{days-left}} until {{deadline}}, then {{then}}"
                .formatted(touchpoint.key().value());
        return Card.saying(language, sentence)
                .withActions(List.of(
                        Action.Press.of("enroll-help", "How?"),
                        Action.Press.of("enrolled", "Enrolled!"),
                        Action.Press.of("later", "Later…"),
                        Action.Press.of("cannot", "I cannot")));
    }
}
