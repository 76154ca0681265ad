import ChillAjarKit
import Testing

@Suite("A payment proof")
struct BuktiFileTests {
    @Test(
        "is found by the path that a person typed, pasted or dropped",
        arguments: [
            ("/home/ayu/bukti.jpg", "/home/ayu/bukti.jpg"), ("  /home/ayu/bukti.jpg \n", "/home/ayu/bukti.jpg"),
            ("'/home/ayu/bukti saya.jpg'", "/home/ayu/bukti saya.jpg"),
            ("\"/home/ayu/bukti saya.jpg\" ", "/home/ayu/bukti saya.jpg"),
            (#"'/home/ayu/Ayu'\''s foto.jpg'"#, "/home/ayu/Ayu's foto.jpg"), (#""/a/\"b\".jpg""#, #"/a/"b".jpg"#),
            (#"'/a/b\c.jpg'"#, #"/a/b\c.jpg"#), (#""/a/b\c.jpg""#, #"/a/b\c.jpg"#),
            (#"/home/ayu/bukti\ saya\ \(1\).jpg"#, "/home/ayu/bukti saya (1).jpg"), (#"/a/b\\c.jpg"#, #"/a/b\c.jpg"#),
            (#"/a/b\"#, #"/a/b\"#),
            ("file:///home/ayu/bukti%20saya.jpg", "/home/ayu/bukti saya.jpg"), ("file://localhost/a%2Fb.jpg", "/a/b.jpg"),
            ("file:///a/100%.jpg", "/a/100%.jpg"), ("file:///a/%zz%+1.jpg", "/a/%zz%+1.jpg"),
            ("file:///a/%F0%9F%93%B7.jpg", "/a/📷.jpg"),
            ("~/bukti.jpg", "/home/ayu/bukti.jpg"), ("'~/bukti saya.jpg'", "/home/ayu/bukti saya.jpg"), ("~", "/home/ayu"),
            ("~rani/bukti.jpg", "~rani/bukti.jpg"), ("bukti.jpg", "bukti.jpg"), ("", ""), ("'", "'"), ("'/a/b", "'/a/b"),
            ("/a/Ayu's.jpg", "/a/Ayu's.jpg"),
        ])
    func path(input: String, path: String) {
        #expect(BuktiFile.path(fromInput: input, home: "/home/ayu") == path)
    }

    @Test("keeps its ~ when there is no home to put there")
    func homeless() {
        #expect(BuktiFile.path(fromInput: "~/bukti.jpg", home: nil) == "~/bukti.jpg")
    }

    @Test("is what its first bytes say")
    func kinds() {
        #expect(BuktiFile.Kind(content: [0xFF, 0xD8, 0xFF, 0xE1]) == .jpeg)
        #expect(BuktiFile.Kind(content: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .png)
        #expect(BuktiFile.Kind(content: Array("%PDF-1.7 …".utf8)) == .pdf)
        for other in [
            [], [0xFF, 0xD8], [0x89, 0x50, 0x4E, 0x47], Array("GIF89a".utf8), Array("<html>".utf8), Array(" %PDF-".utf8),
        ] {
            #expect(BuktiFile.Kind(content: other as [UInt8]) == nil)
        }
    }
}
