package dev.muster.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void knowsCodesAndNames() {
        assertThat(Countries.code("tw", Optional.empty())).contains("TW");
        assertThat(Countries.code(" Germany ", Optional.empty())).contains("DE");
        assertThat(Countries.code("Deutschland", Optional.of(Locale.GERMAN))).contains("DE");
        assertThat(Countries.code("台灣", Optional.of(Locale.TAIWAN))).contains("TW");
    }

    @Test
    void knowsNothingOfTheRest() {
        assertThat(Countries.code("", Optional.empty())).isEmpty();
        assertThat(Countries.code("Deutschland", Optional.of(Locale.ENGLISH))).isEmpty();
        assertThat(Countries.code("XX", Optional.empty())).isEmpty();
    }
}
