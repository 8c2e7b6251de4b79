package kiosk.central.store;

class MemoryStoreTest extends StoreContract {
    @Override
    StorePlace place() {
        return new StorePlace.Memory("store-contract");
    }
}
