package dev.muster.enrollment;

import java.util.List;
import java.util.function.Consumer;

/** What manages the devices, and so knows who has enrolled which. */
public interface DeviceManager {

    /** How people know it, for example "Microsoft Intune". */
    String name();

    /**
     * Hands over every device it holds now, page by page; what was retired is not among them.
     *
     * @throws DeviceManagerUnavailable when it cannot be read to the end; nothing that was handed over says who is missing then
     */
    void devices(Consumer<List<ManagedDevice>> page);
}
