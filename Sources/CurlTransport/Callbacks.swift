import CCurl
import ChillAjarKit
import Glibc

// What libcurl calls while a transfer runs. Top-level functions, because a closure given to C may be taken for one of the
// main actor and trap on another thread.

func transfer(of context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

func receiveBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    let buffer = UnsafeRawBufferPointer(start: bytes, count: size * count)
    guard let transfer = transfer(of: context), transfer.receiveBody(buffer) else { return Int(CURL_WRITEFUNC_ERROR) }
    return buffer.count
}

func receiveHeader(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    let buffer = UnsafeRawBufferPointer(start: bytes, count: size * count)
    guard let transfer = transfer(of: context), transfer.receiveHeader(buffer) else { return Int(CURL_WRITEFUNC_ERROR) }
    return buffer.count
}

func reportProgress(
    _ context: UnsafeMutableRawPointer?, _ downloadTotal: curl_off_t, _ downloaded: curl_off_t, _ uploadTotal: curl_off_t,
    _ uploaded: curl_off_t
) -> CInt {
    transfer(of: context)?.reportProgress(sent: Int64(uploaded), total: Int64(uploadTotal))
    return 0
}

/// Called when a connection stands and the request is about to leave, and again if libcurl wants to repeat it because a kept
/// connection broke without an answer. The server may have acted on the first one, so only a GET is let through twice.
func beginRequest(
    _ context: UnsafeMutableRawPointer?, _ remote: UnsafeMutablePointer<CChar>?, _ local: UnsafeMutablePointer<CChar>?,
    _ remotePort: CInt, _ localPort: CInt
) -> CInt {
    guard let transfer = transfer(of: context) else { return CInt(CURL_PREREQFUNC_ABORT) }
    transfer.requestsBegun += 1
    guard transfer.requestsBegun > 1, transfer.prepared.request.method != .get else { return CInt(CURL_PREREQFUNC_OK) }
    transfer.failure = .interrupted("the connection broke before an answer")
    return CInt(CURL_PREREQFUNC_ABORT)
}

func readFile(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context, let bytes else { return Int(CURL_READFUNC_ABORT) }
    let file = Unmanaged<UploadFile>.fromOpaque(context).takeUnretainedValue()
    return file.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) ?? Int(CURL_READFUNC_ABORT)
}

func seekFile(_ context: UnsafeMutableRawPointer?, _ offset: curl_off_t, _ origin: CInt) -> CInt {
    guard let context, origin == SEEK_SET else { return CInt(CURL_SEEKFUNC_CANTSEEK) }
    Unmanaged<UploadFile>.fromOpaque(context).takeUnretainedValue().seek(to: Int64(offset))
    return CInt(CURL_SEEKFUNC_OK)
}
