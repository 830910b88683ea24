package canary.muster.cellar;

class CellarTest {

    @Test
    void isDark() {}

    void keepsTheWine() {}

    private void helpsOut() {}

    static void helpsToo() {}

    int counts() {
        return 1;
    }

    @Nested
    class Inner {

        void keepsTheCheese() {}
    }
}
