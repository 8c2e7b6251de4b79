package kiosk.device.sim.people;

/// A wallet, bank card or code that can be tapped on the pad. Amounts in fen; -1 = no limit.
///
/// @param key `type1` .. `type4`, `card`, `qr`
/// @param brand as on the receipt
/// @param account masked, as the pad shows it
/// @param singleFen limit of one payment
/// @param dayFen limit of one day
/// @param balanceFen what is in it at the beginning
public record WalletKind(
        String key, String brand, String account, long singleFen, long dayFen, long balanceFen) {}
