package dev.muster.app.assembly;

import dev.muster.conversation.Alerts;
import dev.muster.enrollment.Confirming;
import dev.muster.enrollment.Confirming.Asked;
import dev.muster.enrollment.DeviceManager;
import dev.muster.enrollment.Stopping;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the device manager, stops what its answer makes needless, and says when it does not answer. */
public final class DeviceRounds {

    private static final Logger LOG = LoggerFactory.getLogger("muster");

    private final Optional<DeviceManager> manager;
    private final Confirming confirming;
    private final Stopping stopping;
    private final Alerts alerts;

    DeviceRounds(Optional<DeviceManager> manager, Confirming confirming, Stopping stopping, Alerts alerts) {
        this.manager = manager;
        this.confirming = confirming;
        this.stopping = stopping;
        this.alerts = alerts;
    }

    /** Where nothing manages the devices, there is nobody to ask. */
    public void ask() {
        manager.ifPresent(this::ask);
    }

    private void ask(DeviceManager manager) {
        Asked asked = confirming.ask(manager);
        stopping.sweep();
        switch (asked) {
            case Asked.Read(int devices, int confirmed, int gone) -> {
                alerts.deviceManager(Optional.empty());
                if (confirmed > 0 || gone > 0) {
                    LOG.info(
                            "{} holds {} devices; {} people are newly confirmed, of {} people devices are gone",
                            manager.name(),
                            devices,
                            confirmed,
                            gone);
                }
            }
            case Asked.Unavailable(String why) -> {
                LOG.warn("{}", why);
                alerts.deviceManager(Optional.of(why));
            }
        }
    }
}
