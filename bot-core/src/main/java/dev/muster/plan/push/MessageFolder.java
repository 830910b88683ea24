package dev.muster.plan.push;

import dev.muster.card.Card;
import dev.muster.card.markdown.CardFile;
import dev.muster.plan.Approach;
import dev.muster.plan.Touchpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Messages as Markdown files beside the plan. */
public final class MessageFolder implements Messages {

    private final Path besideThePlan;

    public MessageFolder(Path besideThePlan) {
        this.besideThePlan = besideThePlan;
    }

    @Override
    public Card of(Touchpoint touchpoint, Locale language, Approach approach) {
        return touchpoint.content().files(language, approach).stream()
                .map(besideThePlan::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> read(file, language))
                .orElseGet(() -> Card.saying(language, touchpoint.name().in(language)));
    }

    private static Card read(Path file, Locale language) {
        try {
            return CardFile.read(file.toString(), Files.readString(file)).card(language);
        } catch (IOException e) {
            throw new UncheckedIOException("The message " + file + " cannot be read", e);
        }
    }
}
