package dev.muster.card.html;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a card as a whole HTML document for a mail; inputs and presses, which a mail cannot carry back, are left out. */
public final class MailHtml {

    private static final String PAGE = "margin:0;padding:16px;background:#ffffff;color:#1d2433;"
            + "font-family:'Segoe UI',Helvetica,Arial,'Noto Sans TC','Microsoft JhengHei',sans-serif;"
            + "font-size:16px;line-height:1.5";

    private static final String BUTTON = "display:inline-block;padding:8px 16px;margin:0 8px 8px 0;"
            + "background:#0b57d0;color:#ffffff;text-decoration:none;border-radius:4px";

    private MailHtml() {}

    public static String render(Card card) {
        Card printable = card.printable();
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                </head>
                <body style="%s">
                <div style="max-width:640px">
                %s
                </div>
                </body>
                </html>
                """.formatted(
                        Html.text(printable.language().toLanguageTag()),
                        printable.isRightToLeft() ? "rtl" : "ltr",
                        Html.text(printable.notification()),
                        Html.text(PAGE),
                        body(printable) + links(printable));
    }

    private static String body(Card card) {
        String body = card.body().stream()
                .map(HtmlElements::of)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return body.isEmpty() ? HtmlElements.of(Element.Paragraph.of(card.notification())) : body;
    }

    private static String links(Card card) {
        List<String> links = card.actions().stream()
                .map(MailHtml::link)
                .filter(link -> !link.isEmpty())
                .toList();
        return links.isEmpty() ? "" : "\n<p style=\"margin:16px 0 0\">" + String.join("\n", links) + "</p>";
    }

    private static String link(Action action) {
        return switch (action) {
            case Action.Press press -> "";
            case Action.OpenLink link -> Html.link(link.target(), link.label(), BUTTON);
        };
    }
}
