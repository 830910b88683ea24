package dev.muster.card.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What joins two lines of one paragraph: a blank, but nothing between Chinese or Japanese characters. */
final class LineJoint {

    private LineJoint() {}

    static String between(@Nullable Node before, @Nullable Node after) {
        boolean unspaced = before instanceof Text end
                && after instanceof Text start
                && !end.getLiteral().isEmpty()
                && !start.getLiteral().isEmpty()
                && isUnspaced(end.getLiteral().codePointBefore(end.getLiteral().length()))
                && isUnspaced(start.getLiteral().codePointAt(0));
        return unspaced ? "" : " ";
    }

    private static boolean isUnspaced(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> (sign >= 0x3000 && sign <= 0x303F) || (sign >= 0xFF00 && sign <= 0xFF60);
        };
    }
}
