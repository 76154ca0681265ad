import ChillAjarKit
import TerminalUI

/// A platform by a name that the person gave it: two of them may be two accounts on one platform.
public struct Profil: Hashable, Sendable {
    /// The person's name for it.
    public let name: String
    /// Where it is.
    public let server: Server

    /// A name and an address.
    public init(name: String, server: Server) {
        self.name = name
        self.server = server
    }
}

/// What lies on this computer of a profile.
public struct ProfilState: Hashable, Sendable {
    /// Who is signed in there.
    public let user: User?
    /// How many things wait in its outbox.
    public let unsentCount: Int

    /// Somebody or nobody, and so many things.
    public init(user: User?, unsentCount: Int) {
        self.user = user
        self.unsentCount = unsentCount
    }
}

/// Going from one profile to another. The app of the one ends, and that of the other begins: they share nothing.
extension App {
    mutating func openProfilList() -> [Effect] {
        navigate(topLayer.screen is GantiProfilDialog ? .back : .open(GantiProfilDialog(world)), from: topLayer.id)
    }

    /// Ends this app for another profile's; asks first where something is on its way.
    mutating func switchProfil(to name: String) -> [Effect] {
        guard world.profilList.contains(where: { $0.name == name }), name != world.profil else { return [] }
        guard allLayers.contains(where: { $0.screen.isBusy }) else { return navigate(.switchProfilNow(name), from: topLayer.id) }
        let strings = GantiProfilStrings(world.language)
        push(
            overlay: ConfirmDialog(
                title: strings.busyTitle, body: [strings.busyBody], confirm: strings.confirm, effects: [.switchProfilNow(name)]))
        return []
    }

    /// Says where one is, once one has come from another profile.
    public mutating func arrive() -> [Effect] {
        guard let name = world.profil else { return [] }
        return show(Toast(GantiProfilStrings(world.language).arrived(name, world.server), .info))
    }

    /// Stays here, because the other profile cannot be opened.
    public mutating func stay(because reason: SafeText) -> [Effect] {
        isFinished = false
        nextProfil = nil
        return show(Toast(reason, .danger))
    }
}
