package dev.muster.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final List<Set<String>> TOPICS = List.of(
            Likeness.pieces("how do I enroll my iphone"),
            Likeness.pieces("how do I enroll ubuntu"),
            Likeness.pieces("how do I contact support"));

    @Test
    void isFullForTheSameWordsInAnyOrderCaseAndWidth() {
        assertThat(likeness("Enroll my iPhone", "IPHONE, my enroll!")).isEqualTo(1);
        assertThat(likeness("ｉｐｈｏｎｅ", "iphone")).isEqualTo(1);
    }

    @Test
    void isNoneForNothingInCommonAndForNothingAtAll() {
        assertThat(likeness("enroll", "chess")).isZero();
        assertThat(likeness("", "enroll")).isZero();
        assertThat(likeness("?", "")).isZero();
    }

    @Test
    void costsLittleForATypingSlip() {
        assertThat(likeness("how do I enroll my iphone", "how do I enrol my iphnoe"))
                .isBetween(0.6, 0.99);
    }

    @Test
    void saysMoreByWhatFewTopicsHave() {
        assertThat(likeness("do I need ubuntu", "ubuntu")).isGreaterThan(likeness("do I need ubuntu", "do I"));
    }

    @Test
    void isTheSameBothWays() {
        assertThat(likeness("enroll my mac", "my phone")).isEqualTo(likeness("my phone", "enroll my mac"));
    }

    @Test
    void comparesChineseByPairsOfSigns() {
        assertThat(Likeness.pieces("怎麼註冊")).containsExactlyInAnyOrder("怎麼", "麼註", "註冊");
        assertThat(likeness("怎麼註冊", "註冊怎麼")).isGreaterThan(0.6);
    }

    private static double likeness(String one, String other) {
        return new Likeness(TOPICS).of(Likeness.pieces(one), Likeness.pieces(other));
    }
}
