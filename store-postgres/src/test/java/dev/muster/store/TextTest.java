package dev.muster.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void leavesWholeTextAsItIs() {
        assertThat(Text.storable("部署 😀 \u2028")).isEqualTo("部署 😀 \u2028");
    }

    @Test
    void marksWhatCannotBeStored() {
        assertThat(Text.storable("a\0b\ud83dc\ude00")).isEqualTo("a\ufffdb\ufffdc\ufffd");
    }
}
