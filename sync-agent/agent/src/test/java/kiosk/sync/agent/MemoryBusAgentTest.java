package kiosk.sync.agent;

import kiosk.sync.Link;
import kiosk.sync.sim.MemoryBus;
import kiosk.sync.testing.AgentContract;

class MemoryBusAgentTest extends AgentContract {
    private final MemoryBus bus = new MemoryBus(MemoryBus.Delivery.THREADED);

    @Override
    protected Link link(String clientId) {
        return bus.link(clientId);
    }
}
