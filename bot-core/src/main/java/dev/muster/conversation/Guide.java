package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.help.Article;
import dev.muster.help.Device;
import dev.muster.help.Help;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Leads through an article: the whole text of most, one card a step for those that enroll a device. */
final class Guide {

    private static final String DEVICE = "device";
    private static final String NUMBER = "number";

    private final Help help;

    Guide(Help help) {
        this.help = help;
    }

    Reply answer(Article article, Situation situation) {
        return switch (article.topic()) {
            case "enroll-start" -> whichDevice(situation);
            case "out-of-scope" -> Reply.saying(read(article, situation, List.of(person(situation.wording()))));
            case "when-is-my-turn" -> Reply.saying(read(withOwnDate(article, situation), situation, List.of()));
            default ->
                article.device()
                        .map(device -> step(article, device, 1, situation))
                        .orElseGet(() -> Reply.saying(read(article, situation, List.of(person(situation.wording())))));
        };
    }

    Reply begin(Map<String, String> values, Situation situation) {
        return Device.of(values.getOrDefault(DEVICE, ""))
                .flatMap(device -> step(device, 1, situation))
                .orElseGet(() -> whichDevice(situation));
    }

    Reply step(Map<String, String> values, Situation situation) {
        return Device.of(values.getOrDefault(DEVICE, ""))
                .flatMap(device -> step(device, number(values), situation))
                .orElseGet(() -> whichDevice(situation));
    }

    /** A person gets the question with the step at which it stopped. */
    Reply stuck(Map<String, String> values, Situation situation) {
        String where = Device.of(values.getOrDefault(DEVICE, ""))
                .flatMap(device ->
                        help.articles().enrolling(device, situation.wording().language()))
                .map(article ->
                        "%s, %s".formatted(article.title(), stepOf(number(values), article, situation.wording())))
                .orElse("");
        return Reply.NOTHING.doing(new Deed.OpenTicket(where));
    }

    private Reply whichDevice(Situation situation) {
        Wording wording = situation.wording();
        Action[] devices = Arrays.stream(Device.values())
                .map(device -> wording.button(
                        Buttons.ENROLL_HELP, "help.platform." + device.word(), Map.of(DEVICE, device.word())))
                .toArray(Action[]::new);
        return Reply.saying(wording.card(wording.say("help.which-platform"), devices));
    }

    private Optional<Reply> step(Device device, int number, Situation situation) {
        return help.articles()
                .enrolling(device, situation.wording().language())
                .map(article -> step(article, device, number, situation));
    }

    private static Reply step(Article article, Device device, int wanted, Situation situation) {
        List<RichText> steps = article.steps();
        int number = Math.clamp(wanted, 1, steps.size());
        String place = stepOf(number, article, situation.wording());
        Card card = new Card(
                situation.wording().language(),
                article.title() + " – " + place,
                List.of(
                        new Element.Heading(article.title()),
                        Element.Note.of(place),
                        new Element.Paragraph(steps.get(number - 1))),
                stepButtons(device, number, steps.size(), situation.wording()));
        return Reply.saying(card).doing(new Deed.NoteStarted());
    }

    private static List<Action> stepButtons(Device device, int number, int total, Wording wording) {
        List<Action> buttons = new ArrayList<>();
        if (number < total) {
            buttons.add(wording.button(Buttons.STEP, "step.next", at(device, number + 1)));
        } else {
            buttons.add(wording.button(Buttons.ENROLLED, "button.enrolled"));
        }
        if (number > 1) {
            buttons.add(wording.button(Buttons.STEP, "step.back", at(device, number - 1)));
        }
        buttons.add(wording.button(Buttons.STUCK, "step.stuck", at(device, number)));
        return buttons;
    }

    private static Map<String, String> at(Device device, int number) {
        return Map.of(DEVICE, device.word(), NUMBER, Integer.toString(number));
    }

    private static String stepOf(int number, Article article, Wording wording) {
        return wording.say(
                "step.of", Map.of("n", number, "total", article.steps().size()));
    }

    private static int number(Map<String, String> values) {
        String text = values.getOrDefault(NUMBER, "");
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 1;
    }

    private static Card read(Article article, Situation situation, List<Action> actions) {
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(article.title()));
        body.addAll(article.body());
        if (!article.source().isBlank()) {
            body.add(Element.Note.of(situation.wording().say("answer.source", Map.of("source", article.source()))));
        }
        return new Card(situation.wording().language(), article.title(), body, actions);
    }

    private static Article withOwnDate(Article article, Situation situation) {
        Wording wording = situation.wording();
        return situation
                .rollout()
                .enrollmentOf(situation.person())
                .map(occasion -> wording.say(
                        "turn.own",
                        Map.of("name", situation.person().firstName(), "week", wording.day(occasion.from()))))
                .map(sentence -> new Article(
                        article.topic(),
                        article.language(),
                        article.device(),
                        article.asked(),
                        Stream.concat(Stream.<Element>of(Element.Paragraph.of(sentence)), article.body().stream())
                                .toList(),
                        article.source()))
                .orElse(article);
    }

    private static Action person(Wording wording) {
        return wording.button(Buttons.PERSON, "person.button");
    }
}
