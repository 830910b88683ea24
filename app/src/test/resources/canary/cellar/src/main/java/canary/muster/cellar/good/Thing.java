package canary.muster.cellar.good;

final class Thing {}
