import ChillAjarKit
import Hummingbird
import Synchronization

/// Answers `/mulai` while the platform has no admin, and hands everything else on.
struct FirstAdminResponder<Base: HTTPResponder>: HTTPResponder {
    let base: Base
    /// nil: nothing is to be set up, and the path does not exist.
    let link: FirstAdminLink?
    let services: Services

    func respond(to request: Request, context: Base.Context) async throws -> Response {
        guard let link, request.uri.path == FirstAdminLink.path else {
            return try await base.respond(to: request, context: context)
        }
        let (status, page) = try await answer(request, link)
        var fields = HTTPFields()
        fields[.contentType] = "text/html; charset=utf-8"
        fields[.cacheControl] = "no-store"
        fields[.contentSecurityPolicy] = FirstAdminPage.policy
        fields[.xContentTypeOptions] = "nosniff"
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    }

    private func answer(_ request: Request, _ link: FirstAdminLink) async throws -> (HTTPResponse.Status, String) {
        let isOpen = try services.database.read { try $0.adminCount() } == 0
        switch request.method {
        case .get, .head:
            let code = request.uri.queryParameters["kode"].map(String.init) ?? ""
            guard isOpen, link.opens(code, at: services.clock()) else { return (.notFound, FirstAdminPage.closed) }
            return (.ok, FirstAdminPage.form(code: code))
        case .post:
            guard let input = try? await services.reader.read(request) else { return (.badRequest, FirstAdminPage.closed) }
            var form = Form(input)
            let code = form.secret("kode")
            guard isOpen, link.opens(code, at: services.clock()) else { return (.notFound, FirstAdminPage.closed) }
            return try await take(&form, code)
        default:
            return (.methodNotAllowed, FirstAdminPage.closed)
        }
    }

    private func take(_ form: inout Form, _ code: String) async throws -> (HTTPResponse.Status, String) {
        let draft = AdminDraft(
            nama: form.text("nama") ?? "", email: form.text("email") ?? "", password: form.secret("password"))
        var problems = draft.problems
        if form.secret("ulang") != draft.password { problems.append("Kedua kata sandi berbeda. / The passwords differ.") }
        guard problems.isEmpty else {
            return (
                .unprocessableContent,
                FirstAdminPage.form(code: code, nama: draft.nama, email: draft.email, problems: problems)
            )
        }
        return try await services.makeFirstAdmin(draft) ? (.created, FirstAdminPage.done) : (.notFound, FirstAdminPage.closed)
    }
}
