/// Helpers of this module's tests.
package kiosk.sync.testing;
