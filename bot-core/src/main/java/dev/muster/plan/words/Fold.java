package dev.muster.plan.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Brings texts into one form in which they can be compared: no case, no accents, plain digits, single spaces. */
public final class Fold {

    private static final Pattern BEFORE_IDEOGRAPH = Pattern.compile(
            "(?<=[\\d\\p{IsHan}])\\s+(?=\\p{IsHan})|(?<=\\d)\\s+(?=\\p{IsHangul})|(?<=\\p{IsHan})\\s+(?=\\d)");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Fold() {}

    public static String of(String text) {
        var wide = Normalizer2.getNFKCInstance().normalize(text.replace("\\", ""));
        var cased = UCharacter.foldCase(wide, true);
        var bare = MARKS.matcher(Normalizer2.getNFDInstance().normalize(cased)).replaceAll("");
        var plain = digits(Normalizer2.getNFCInstance().normalize(bare)).replace('ı', 'i');
        return BEFORE_IDEOGRAPH
                .matcher(SPACES.matcher(plain.strip()).replaceAll(" "))
                .replaceAll("");
    }

    /** The words of a folded text, and every two or three of them that stand together, the longest first. */
    public static List<String> phrases(String folded) {
        var words = words(folded);
        var phrases = new ArrayList<String>();
        for (int length = Math.min(3, words.size()); length >= 1; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                phrases.add(String.join(" ", words.subList(start, start + length)));
            }
        }
        return phrases;
    }

    public static List<String> words(String folded) {
        return BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Scripts that are written without spaces between words. */
    public static boolean isUnspaced(String text) {
        return text.codePoints().anyMatch(letter -> switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
            default -> false;
        });
    }

    private static String digits(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(letter -> {
            var digit = UCharacter.getType(letter) == UCharacter.DECIMAL_DIGIT_NUMBER ? UCharacter.digit(letter) : -1;
            plain.appendCodePoint(digit >= 0 ? '0' + digit : letter);
        });
        return plain.toString();
    }
}
