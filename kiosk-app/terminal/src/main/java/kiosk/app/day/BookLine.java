package kiosk.app.day;

/// One paid order in one book.
///
/// @param method `ecny` `card` `qr`, empty where the book does not know it
/// @param caseId empty where the book does not know it
record BookLine(String orderNo, String method, long fen, String caseId) {}
