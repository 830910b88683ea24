package canary.muster.cellar.silent;

final class Thing {}
