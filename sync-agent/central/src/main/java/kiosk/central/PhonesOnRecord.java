package kiosk.central;

import java.util.Optional;
import kiosk.central.departments.DepartmentDesk;
import kiosk.central.identity.OneTimeCodes;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;

/// The phone on record is the one a sample department has for the person.
final class PhonesOnRecord implements OneTimeCodes.PhoneBook {
    private final Database database;
    private final DepartmentDesk departments;

    PhonesOnRecord(Database database, DepartmentDesk departments) {
        this.database = database;
        this.departments = departments;
    }

    @Override
    public Optional<String> phone(String idNo) throws CentralStoreException {
        return Optional.ofNullable(departments.column(database, "idNo", "phone").get(idNo));
    }
}
