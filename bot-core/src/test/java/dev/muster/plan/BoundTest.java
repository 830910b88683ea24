package dev.muster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {

    @ParameterizedTest
    @CsvSource({
        "95, 95, 100, true",
        "95, 94, 100, false",
        "95, 949, 1000, false",
        "95, 950, 1000, true",
        "66.67, 2, 3, false",
        "66.66, 2, 3, true",
        "0, 0, 7, true",
        "100, 199999, 200000, false",
        "100, 200000, 200000, true"
    })
    void comparesSharesWithoutRounding(String percent, int part, int whole, boolean isMet) {
        assertThat(Bound.least(percent).isMetBy(part, whole)).isEqualTo(isMet);
    }

    @Test
    void takesTheNumberItselfForEnough() {
        assertThat(Bound.least("3.5").isMetBy(new BigDecimal("3.50"))).isTrue();
        assertThat(Bound.least("3.5").isMetBy(new BigDecimal("3.499999"))).isFalse();
        assertThat(Bound.most("10").isMetBy(BigDecimal.TEN)).isTrue();
        assertThat(Bound.most("10").isMetBy(BigDecimal.valueOf(11))).isFalse();
    }
}
