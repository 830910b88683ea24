package dev.muster.card;

import dev.muster.card.markdown.CardMarkdown;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cards that golden files and schema checks are about, by the name of their file. */
public final class ExampleCards {

    private static final URI PORTAL = URI.create("https://portal.example.com/enroll?os=ios&step=1");

    private ExampleCards() {}

    public static Map<String, Card> all() {
        Map<String, Card> cards = new LinkedHashMap<>();
        cards.put("heading", of(new Element.Heading("Your phone moves on Monday")));
        cards.put("paragraph", of(new Element.Paragraph(styled())));
        cards.put("note", of(Element.Note.of("Step 2 of 5")));
        cards.put("note-with-link", of(new Element.Note(linked())));
        cards.put("bullets", of(new Element.Bullets(List.of(RichText.plain("Charger"), linked(), RichText.plain("")))));
        cards.put("steps", of(new Element.Steps(3, List.of(RichText.plain("Open Settings"), styled()))));
        cards.put("facts", of(new Element.Facts(List.of(fact("Wave", "IT"), fact("Week", "2 to 6 July")))));
        cards.put("facts-with-link", of(new Element.Facts(List.of(new Element.Fact("Help", linked())))));
        cards.put("table", of(table(3), table(2)));
        cards.put("table-too-wide", of(table(21)));
        cards.put("image", of(new Element.Image(URI.create("https://img.example.com/a.png"), "A phone")));
        cards.put("divider", of(Element.Paragraph.of("above"), new Element.Divider(), Element.Paragraph.of("below")));
        cards.put("text-input", of(new Element.TextInput("comment", "What went well?", "A sentence is enough", 500)));
        cards.put("choice-few", of(choice(5)));
        cards.put("choice-many", of(choice(12)));
        cards.put("actions", of(Element.Paragraph.of("Ready?")).withActions(actions()));
        cards.put("actions-many", of(Element.Paragraph.of("Pick one")).withActions(presses(30)));
        cards.put("nothing", of());
        cards.put("long", longOne());
        cards.put("hostile", hostile());
        cards.put("english", english());
        cards.put("chinese", chinese());
        return cards;
    }

    public static Card of(Element... body) {
        return new Card(Locale.ENGLISH, "News about your phone", List.of(body), List.of());
    }

    /** One text in every place of a card that a reader sees. */
    public static Card everywhere(String text) {
        RichText rich = new RichText(List.of(
                new RichText.Span.Plain(text, Set.of()),
                new RichText.Span.Plain(text, Set.of(RichText.Style.STRONG, RichText.Style.EMPHASIS)),
                new RichText.Span.Plain(text, Set.of(RichText.Style.CODE, RichText.Style.STRUCK))));
        RichText link = new RichText(List.of(
                new RichText.Span.Plain(text, Set.of(RichText.Style.STRONG)), new RichText.Span.Link(text, PORTAL)));
        return new Card(
                Locale.ENGLISH,
                text.isBlank() ? "News" : text,
                List.of(
                        new Element.Heading(text),
                        new Element.Paragraph(rich),
                        new Element.Paragraph(link),
                        new Element.Note(RichText.plain(text)),
                        new Element.Note(link),
                        new Element.Bullets(List.of(rich, link)),
                        new Element.Steps(1, List.of(rich, link)),
                        new Element.Facts(List.of(fact(text, text))),
                        new Element.Facts(List.of(new Element.Fact(text, link))),
                        new Element.Table(List.of(rich), List.of(List.of(link))),
                        new Element.Table(List.of(rich), List.of(List.of(link))),
                        new Element.Image(URI.create("https://img.example.com/a.png"), text),
                        new Element.TextInput("comment", text, text, 100),
                        new Element.ChoiceInput("mood", text, List.of(new Element.Option("good", text)))),
                List.of(
                        new Action.Press("enrolled", text, Map.of("name", text), Action.Weight.PRIMARY),
                        new Action.OpenLink(text, PORTAL)));
    }

    private static Card longOne() {
        String paragraph = "Your mail and calendar move to the new app this week. ".repeat(80);
        return of(new Element.Heading("x".repeat(160)), Element.Paragraph.of(paragraph), Element.Note.of(paragraph));
    }

    private static Card hostile() {
        return everywhere(
                "<!channel> *b* _i_ [x](javascript:alert(1)) <at>all</at> ${a} {{DATE(2027-07-01,SHORT)}} <b>&");
    }

    private static Card english() {
        return new Card(
                        Locale.ENGLISH,
                        "{{name}}, please enroll your phone this week",
                        CardMarkdown.elements("""
                                # Enroll your phone
                                Hello **{{name}}**, it is your turn this week.

                                1. Open [the portal](https://portal.example.com/enroll)
                                2. Sign in
                                   - with your work account
                                   - and your second factor
                                3. Tap `Enroll`

                                > Questions? Write to [support](mailto:support@example.com).
                                """),
                        actions())
                .filledWith(Map.of("name", "O'Neil *& Sons*"));
    }

    private static Card chinese() {
        return new Card(
                Locale.forLanguageTag("zh-TW"),
                "本週請註冊您的手機",
                CardMarkdown.elements("""
                        # 註冊您的手機
                        請在**七月五日**前完成，詳情請見[入口網站](https://portal.example.com/zh)。
                        謝謝您。

                        | 項目 | 時間 |
                        | --- | --- |
                        | 公司信箱 | 三分鐘 |
                        | VPN | 一分鐘 |

                        > 有問題嗎？請按「需要協助」。
                        """),
                List.of(Action.Press.of("help", "需要協助")));
    }

    private static RichText styled() {
        return new RichText(List.of(
                new RichText.Span.Plain("Tap ", Set.of()),
                new RichText.Span.Plain("Enroll", Set.of(RichText.Style.STRONG)),
                new RichText.Span.Plain(" now", Set.of(RichText.Style.EMPHASIS)),
                new RichText.Span.LineBreak(),
                new RichText.Span.Plain("get.sh  -v", Set.of(RichText.Style.CODE)),
                new RichText.Span.Plain(" old", Set.of(RichText.Style.STRUCK))));
    }

    private static RichText linked() {
        return new RichText(List.of(
                new RichText.Span.Plain("See ", Set.of()),
                new RichText.Span.Link("the portal", PORTAL),
                new RichText.Span.Plain("!", Set.of(RichText.Style.STRONG))));
    }

    private static Element.Fact fact(String label, String value) {
        return new Element.Fact(label, RichText.plain(value));
    }

    private static Element.Table table(int columns) {
        List<RichText> header = IntStream.range(0, columns)
                .mapToObj(column -> RichText.plain("H" + column))
                .toList();
        return new Element.Table(header, List.of(header, List.of(linked(), RichText.plain("")), List.of()));
    }

    private static Element.ChoiceInput choice(int options) {
        return new Element.ChoiceInput(
                "score",
                "How was it?",
                IntStream.rangeClosed(1, options)
                        .mapToObj(value -> new Element.Option(Integer.toString(value), value + " of " + options))
                        .toList());
    }

    private static List<Action> actions() {
        return List.of(
                new Action.Press(
                        "enrolled", "I have enrolled", Map.of("wave", "it", "b", "x&y=z"), Action.Weight.PRIMARY),
                new Action.Press("stop", "Stop messages", Map.of(), Action.Weight.DANGER),
                Action.Press.of("help", "I need a person"),
                new Action.OpenLink("Open the portal", PORTAL));
    }

    private static List<Action> presses(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> (Action) Action.Press.of("pick", "Choice " + number))
                .collect(Collectors.toList());
    }
}
