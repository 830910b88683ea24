package canary.muster.cellar;

final class Later {
    // TODO: everything
}
